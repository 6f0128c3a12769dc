package mingjing.events.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of an entry in the register of activities, for example {@code FW-2022-003}. */
public record ActivityId(@JsonValue String value) implements Comparable<ActivityId> {
    public ActivityId {
        Codes.check(value);
    }

    @Override
    public int compareTo(ActivityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
