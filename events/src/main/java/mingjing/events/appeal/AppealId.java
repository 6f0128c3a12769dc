package mingjing.events.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;
import mingjing.events.organisation.UnitId;

/** Number of an appeal: what is disputed and by whom, so that the same thing is not disputed twice at once. */
public record AppealId(@JsonValue String value) implements Comparable<AppealId> {
    public AppealId {
        Codes.check(value);
    }

    /** The appeal of a unit against what the event at a position counts for. */
    public static AppealId of(UnitId unit, long position) {
        return new AppealId("S-" + position + "-" + unit);
    }

    @Override
    public int compareTo(AppealId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
