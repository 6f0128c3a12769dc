package mingjing.events.concern;

import java.time.LocalDate;
import mingjing.events.calendar.WorkingCalendar;

/**
 * Working days an office allows itself, by urgency.
 *
 * @param urgent from 1
 * @param ordinary from 1
 * @param difficult from 1
 */
public record DueDays(int urgent, int ordinary, int difficult) {
    /** What a sub-district usually promises: the next day, a week, three weeks. */
    public static DueDays standard() {
        return new DueDays(1, 5, 15);
    }

    /** The last day to dispose of a concern that was analysed on a day. */
    public LocalDate due(Urgency urgency, LocalDate from, WorkingCalendar calendar) {
        int days = switch (urgency) {
            case URGENT -> urgent;
            case ORDINARY -> ordinary;
            case DIFFICULT -> difficult;
        };
        return calendar.plus(from, days);
    }
}
