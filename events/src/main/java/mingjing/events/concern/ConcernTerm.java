package mingjing.events.concern;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How soon concerns of an urgency are disposed of, while that is in force.
 *
 * @param workingDays from 1, counted from the day the concern was analysed
 * @param to the last day it is in force; empty while nobody ended it
 * @param source the document it comes from
 */
public record ConcernTerm(Urgency urgency, int workingDays, LocalDate from, Optional<LocalDate> to, String source) {
    /** Whether it is what holds for an urgency on a day. */
    public boolean holds(Urgency wanted, LocalDate day) {
        return urgency == wanted
                && !day.isBefore(from)
                && to.filter(day::isAfter).isEmpty();
    }
}
