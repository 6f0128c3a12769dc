package mingjing.events.contest;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a contest, for example {@code DBW-2022}. */
public record ContestId(@JsonValue String value) implements Comparable<ContestId> {
    public ContestId {
        Codes.check(value);
    }

    @Override
    public int compareTo(ContestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
