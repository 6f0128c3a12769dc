package mingjing.events.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Code of an organisation unit, for example {@code SQ-01}. */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {
    public UnitId {
        Codes.check(value);
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
