package mingjing.events.rectification;

import com.fasterxml.jackson.annotation.JsonValue;

/** Number of a rectification measure, for example {@code C-2022-017-1}. */
public record MeasureId(@JsonValue String value) implements Comparable<MeasureId> {
    public MeasureId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
        }
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
