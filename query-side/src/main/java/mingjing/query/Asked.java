package mingjing.query;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.rules.Moment;

/**
 * What a reader asks about: a moment on both clocks, and how far he sees.
 *
 * @param moment the last position known, and the last day looked at
 * @param now true where the reader named neither, so that the newest tables answer
 * @param asOf what the reader wrote for the recorded clock
 * @param until what the reader wrote for the clock of days
 * @param reach what of it is shown to this reader
 */
public record Asked(Moment moment, boolean now, Optional<String> asOf, Optional<String> until, Reach reach) {
    /** By one who sees everything: the platform itself, and what the whole office reads. */
    public Asked(Moment moment, boolean now, Optional<String> asOf, Optional<String> until) {
        this(moment, now, asOf, until, Reach.EVERYTHING);
    }

    /** The same moment, for a reader who sees so far. */
    public Asked within(Reach other) {
        return new Asked(moment, now, asOf, until, other);
    }

    /** The same moment over the whole office: for sums and documents that are everybody's, whoever asks. */
    public Asked overEverything() {
        return within(Reach.EVERYTHING);
    }

    /** The last position that counts. */
    public long position() {
        return moment.position();
    }

    /** The last day that counts; lights are judged at its end. */
    public LocalDate day() {
        return moment.day();
    }
}
