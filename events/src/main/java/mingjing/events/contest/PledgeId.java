package mingjing.events.contest;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a pledge, for example {@code CN-2022-003}. */
public record PledgeId(@JsonValue String value) implements Comparable<PledgeId> {
    public PledgeId {
        Codes.check(value);
    }

    @Override
    public int compareTo(PledgeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
