package mingjing.console.seeds;

import java.time.LocalDate;
import mingjing.events.calendar.WorkingCalendar;

/** Working days of 2022, so that nobody in the story signs anything on a holiday. */
final class Days {
    static final WorkingCalendar CALENDAR = WorkingCalendar.china();
    static final LocalDate YEAR_END = LocalDate.of(2022, 12, 30);

    private Days() {}

    static LocalDate plus(LocalDate day, int workingDays) {
        return CALENDAR.plus(day, workingDays);
    }

    /** The first working day that is not before {@code day}. */
    static LocalDate onOrAfter(LocalDate day) {
        return CALENDAR.isWorkingDay(day) ? day : CALENDAR.plus(day, 1);
    }

    /** As people write it on a paper: {@code 4月18日}. */
    static String written(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
