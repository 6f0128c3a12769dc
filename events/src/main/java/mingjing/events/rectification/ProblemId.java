package mingjing.events.rectification;

import com.fasterxml.jackson.annotation.JsonValue;

/** Number of a registered problem, for example {@code P-2022-017}. */
public record ProblemId(@JsonValue String value) implements Comparable<ProblemId> {
    public ProblemId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
        }
    }

    @Override
    public int compareTo(ProblemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
