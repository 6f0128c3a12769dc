package mingjing.events.visit;

import com.fasterxml.jackson.annotation.JsonValue;

/** Number of a site visit, for example {@code Z-2022-0412}. */
public record VisitId(@JsonValue String value) implements Comparable<VisitId> {
    public VisitId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
        }
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
