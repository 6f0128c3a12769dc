package mingjing.events.concern;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a concern, for example {@code S-2022-017}. */
public record ConcernId(@JsonValue String value) implements Comparable<ConcernId> {
    public ConcernId {
        Codes.check(value);
    }

    @Override
    public int compareTo(ConcernId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
