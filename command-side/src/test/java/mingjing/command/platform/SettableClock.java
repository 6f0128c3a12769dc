package mingjing.command.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import mingjing.command.Slice;

/** A clock that shows what a test sets it to. */
final class SettableClock extends Clock {
    private volatile Instant now;

    SettableClock(LocalDate day, int hour, int minute) {
        now = at(day, hour, minute);
    }

    /** Hours and minutes of Shanghai. */
    void set(LocalDate day, int hour, int minute) {
        now = at(day, hour, minute);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Slice.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Slice.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock stays in " + Slice.ZONE);
    }
}
