package mingjing.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.rules.Moment;
import mingjing.store.EventStore;

/** Turns what a reader writes about time into a moment on both clocks; what has not come yet is refused. */
public final class Moments {
    /** The days of the office. */
    public static final ZoneId SHANGHAI = WorkingCalendar.ZONE;

    private final EventStore store;
    private final Clock clock;

    public Moments(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest known, today. */
    public Asked now() {
        return ask(Optional.empty(), Optional.empty());
    }

    /**
     * The moment named by two texts, either of which may be absent or blank.
     *
     * @param asOf {@code @position} or an RFC 3339 instant
     * @param until an ISO day
     * @throws IllegalArgumentException with a Chinese message where a text cannot be read or speaks of the future
     */
    public Asked ask(Optional<String> asOf, Optional<String> until) {
        Optional<String> known = asOf.map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> happened = until.map(String::strip).filter(text -> !text.isEmpty());
        long position = known.isPresent() ? position(known.get()) : store.head();
        LocalDate day = happened.isPresent() ? day(happened.get()) : today();
        return new Asked(new Moment(position, day), known.isEmpty() && happened.isEmpty(), known, happened);
    }

    /** The present day in Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private long position(String text) {
        return text.startsWith("@") ? numbered(text) : recordedBy(text);
    }

    private long numbered(String text) {
        if (!text.matches("@\\d{1,18}")) {
            throw new IllegalArgumentException("asOf 的位置写作 @ 加数字，例如 @123，不能是 “" + text + "”");
        }
        long position = Long.parseLong(text.substring(1));
        long head = store.head();
        if (position > head) {
            throw new IllegalArgumentException("asOf 的位置 " + text + " 还没有记录，账本现在到 @" + head);
        }
        return position;
    }

    private long recordedBy(String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "asOf 写作 @位置 或带时区的时刻，例如 @123 或 2022-06-30T18:00:00+08:00，不能是 “" + text + "”");
        }
        if (instant.isAfter(clock.instant())) {
            throw new IllegalArgumentException("asOf 的时刻 " + text + " 还没有到");
        }
        return store.positionAt(instant);
    }

    private LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("until 写作年-月-日，例如 2022-06-30，不能是 “" + text + "”");
        }
        if (day.isAfter(today())) {
            throw new IllegalArgumentException("until 的日子 " + text + " 还没有到，今天是 " + today());
        }
        return day;
    }
}
