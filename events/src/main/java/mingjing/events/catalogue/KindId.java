package mingjing.events.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import mingjing.events.Codes;

/** Lasting name of a kind of activity, for example {@code ServiceRendered}: the stored name of its records. */
public record KindId(@JsonValue String value) implements Comparable<KindId> {
    public KindId {
        Codes.check(value);
    }

    @Override
    public int compareTo(KindId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
