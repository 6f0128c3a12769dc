package mingjing.console.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import mingjing.events.calendar.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent.
 *
 * @param quietFrom from this time of day no mail goes, in Shanghai
 * @param quietUntil from this time of a working day the digest goes
 * @param escalateAfter working days overdue for each level up
 * @param from the sender; without one no mail goes
 * @param url what the console is called from outside, for example {@code https://mingjing.example}; without one a digest has no links
 */
@ConfigurationProperties("mingjing.notices")
public record NoticeSettings(
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("5") int escalateAfter,
        @DefaultValue("") String from,
        @DefaultValue("") String url) {

    /** True at night and on days of rest: then the digest waits. */
    boolean quietAt(Instant instant, WorkingCalendar calendar) {
        ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        return !calendar.isWorkingDay(day) || night(time);
    }

    /** A night may lie within a day, too, where somebody works in shifts. */
    private boolean night(LocalTime time) {
        return quietFrom.isAfter(quietUntil)
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
    }
}
