package mingjing.console.pages;

import java.time.Duration;
import java.time.Instant;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.Publishing;

/**
 * What every page says about the ledger: whether what is stored is what was signed, up to where, and how long ago that was seen.
 *
 * @param position everything up to it was read back
 * @param age how long ago, or for how long it has not been possible
 * @param findings what was tampered with
 */
public record Badge(State state, long position, Age age, int findings) {
    /** More are not counted. */
    private static final int MANY = 100;

    /** One sentence each; green is only the first. */
    public enum State {
        /** Everything published was found as it was signed, lately. */
        SOUND("GREEN"),
        /** The first reading of the whole log is not complete. */
        CHECKING("YELLOW"),
        /** Nothing is published yet. */
        EMPTY("YELLOW"),
        /** The last complete reading is too long ago. */
        LATE("YELLOW"),
        /** Database or folder do not answer. */
        UNKNOWN("YELLOW"),
        /** What is there is sound, but nothing is signed at the moment. */
        UNPUBLISHED("YELLOW"),
        /** Something was tampered with. */
        BROKEN("RED");

        private final String light;

        State(String light) {
            this.light = light;
        }

        /** The light it shows. */
        public String light() {
            return light;
        }
    }

    /** A time that has passed, in the largest unit that it fills. */
    public record Age(String unit, long number) {
        static final Age NONE = new Age("moments", 0);

        static Age of(Duration passed) {
            if (passed.toDays() > 0) {
                return new Age("days", passed.toDays());
            }
            if (passed.toHours() > 0) {
                return new Age("hours", passed.toHours());
            }
            return passed.toMinutes() > 0 ? new Age("minutes", passed.toMinutes()) : NONE;
        }
    }

    /** The badge at a moment; the worst comes first. */
    static Badge of(Integrity integrity, Publishing publishing, Instant now) {
        State state = state(integrity, publishing, now);
        Age age = integrity
                .trouble()
                .filter(_ -> state == State.UNKNOWN)
                .map(trouble -> Duration.between(trouble.since(), now))
                .or(() -> integrity.age(now))
                .map(Age::of)
                .orElse(Age.NONE);
        return new Badge(state, integrity.position(), age, integrity.findings().size());
    }

    private static State state(Integrity integrity, Publishing publishing, Instant now) {
        if (!integrity.findings().isEmpty()) {
            return State.BROKEN;
        }
        if (integrity.trouble().isPresent()) {
            return State.UNKNOWN;
        }
        if (publishing.trouble().isPresent()) {
            return State.UNPUBLISHED;
        }
        if (integrity.since().isEmpty()) {
            return integrity.round().isPresent() ? State.CHECKING : State.EMPTY;
        }
        return integrity.isLate(now) ? State.LATE : State.SOUND;
    }

    /** The name of its sentence. */
    public String sentence() {
        return "badge." + state + (state == State.BROKEN && findings >= MANY ? ".many" : "");
    }
}
