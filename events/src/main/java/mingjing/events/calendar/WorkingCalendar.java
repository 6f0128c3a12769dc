package mingjing.events.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Working days of China: weekdays, less the announced holidays, plus the weekends worked in exchange (调休). */
public final class WorkingCalendar {
    /** Days are days of this zone, wherever a server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<LocalDate, Boolean> exceptions;

    private WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** The calendar shipped as data in {@code working-days.csv}; years it does not name count weekdays only. */
    public static WorkingCalendar china() {
        InputStream file = Objects.requireNonNull(
                WorkingCalendar.class.getResourceAsStream("working-days.csv"), "working-days.csv is not in the jar");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<LocalDate, Boolean> exceptions = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        LocalDate last = LocalDate.parse(cells[1]);
                        for (LocalDate day = LocalDate.parse(cells[0]); !day.isAfter(last); day = day.plusDays(1)) {
                            exceptions.put(day, cells[2].equals("work"));
                        }
                    });
            return new WorkingCalendar(exceptions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean announced = exceptions.get(day);
        if (announced != null) {
            return announced;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /** The day that is {@code days} (0 or more) working days after {@code from}. */
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
