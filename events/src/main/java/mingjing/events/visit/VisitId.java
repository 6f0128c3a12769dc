package mingjing.events.visit;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Number of a site visit, for example {@code Z-2022-0412}. */
public record VisitId(@JsonValue String value) implements Comparable<VisitId> {
    public VisitId {
        Codes.check(value);
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
