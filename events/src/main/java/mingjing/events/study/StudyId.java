package mingjing.events.study;

import com.fasterxml.jackson.annotation.JsonValue;

/** Number of a study session, for example {@code X-2022-003}. */
public record StudyId(@JsonValue String value) implements Comparable<StudyId> {
    public StudyId {
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}")) {
            throw new IllegalArgumentException("编号只能用字母、数字和 . _ / -，1 至 40 个字，不能是 “" + value + "”");
        }
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
