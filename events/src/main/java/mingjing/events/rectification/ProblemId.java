package mingjing.events.rectification;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a registered problem, for example {@code P-2022-017}. */
public record ProblemId(@JsonValue String value) implements Comparable<ProblemId> {
    public ProblemId {
        Codes.check(value);
    }

    @Override
    public int compareTo(ProblemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
