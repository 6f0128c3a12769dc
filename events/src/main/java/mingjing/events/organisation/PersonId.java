package mingjing.events.organisation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Code of a person in the staff directory; names never enter an event. */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {
    /** The platform itself, where no person acted: deadlines and notices that the clock brings. */
    public static final PersonId SYSTEM = new PersonId("SYSTEM");

    public PersonId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
        }
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
