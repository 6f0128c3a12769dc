package mingjing.events.study;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a study session, for example {@code X-2022-003}. */
public record StudyId(@JsonValue String value) implements Comparable<StudyId> {
    public StudyId {
        Codes.check(value);
    }

    @Override
    public int compareTo(StudyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
