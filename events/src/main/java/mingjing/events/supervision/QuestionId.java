package mingjing.events.supervision;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;
import mingjing.events.organisation.UnitId;

/** Code of a question to a unit, for example {@code SQ-01/2026-11/LATE}. */
public record QuestionId(@JsonValue String value) implements Comparable<QuestionId> {
    public QuestionId {
        // Made of a unit's code and more, so it may be longer than one code.
        for (String part : value.split("/", -1)) {
            Codes.check(part);
        }
    }

    /** The unit that is asked. */
    public UnitId unit() {
        return new UnitId(value.substring(0, value.indexOf('/')));
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
