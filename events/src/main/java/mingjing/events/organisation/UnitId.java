package mingjing.events.organisation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Code of an organisation unit, for example {@code SQ-01}. */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {
    public UnitId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
