package mingjing.query;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.rules.Moment;

/**
 * The moment a reader asks about, on both clocks.
 *
 * @param moment the last position known, and the last day looked at
 * @param now true where the reader named neither, so that the newest tables answer
 * @param asOf what the reader wrote for the recorded clock
 * @param until what the reader wrote for the clock of days
 */
public record Asked(Moment moment, boolean now, Optional<String> asOf, Optional<String> until) {
    /** The last position that counts. */
    public long position() {
        return moment.position();
    }

    /** The last day that counts; lights are judged at its end. */
    public LocalDate day() {
        return moment.day();
    }
}
