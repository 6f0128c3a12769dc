package mingjing.events.rectification;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a rectification measure, for example {@code C-2022-017-1}. */
public record MeasureId(@JsonValue String value) implements Comparable<MeasureId> {
    public MeasureId {
        Codes.check(value);
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
