package mingjing.events.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Code of a person in the staff directory; names never enter an event. */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {
    /** The platform itself, where no person acted: deadlines and notices that the clock brings. */
    public static final PersonId SYSTEM = new PersonId("SYSTEM");

    public PersonId {
        Codes.check(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
