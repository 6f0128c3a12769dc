package mingjing.events.supervision;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a sample of problems to be revisited, for example {@code CY-2026-001}. */
public record SampleId(@JsonValue String value) implements Comparable<SampleId> {
    public SampleId {
        Codes.check(value);
    }

    @Override
    public int compareTo(SampleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
