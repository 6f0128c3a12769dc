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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Working days of China: weekdays, less the announced holidays, plus the weekends worked in exchange (调休). */
public final class WorkingCalendar {
    /** Days are days of this zone, wherever a server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WEEKDAYS_OF_A_WEEK = 5;

    private final Map<LocalDate, Boolean> exceptions;

    /** By each exception: how many working days more than weekdays there are up to and with it, from the first exception on. */
    private final NavigableMap<LocalDate, Integer> gained = new TreeMap<>();

    private WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        int sum = 0;
        for (Map.Entry<LocalDate, Boolean> exception : new TreeMap<>(exceptions).entrySet()) {
            sum += (exception.getValue() ? 1 : 0) - (isWeekday(exception.getKey()) ? 1 : 0);
            gained.put(exception.getKey(), sum);
        }
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
        return announced == null ? isWeekday(day) : announced;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(upTo(to) - upTo(from));
    }

    /** Working days up to and with a day, counted from a Monday long ago; only differences of two mean anything. */
    private long upTo(LocalDate day) {
        long sinceMonday =
                day.toEpochDay() - LocalDate.EPOCH.with(DayOfWeek.MONDAY).toEpochDay() + 1;
        long weekdays = WEEKDAYS_OF_A_WEEK * Math.floorDiv(sinceMonday, DAYS_OF_A_WEEK)
                + Math.min(Math.floorMod(sinceMonday, DAYS_OF_A_WEEK), WEEKDAYS_OF_A_WEEK);
        Map.Entry<LocalDate, Integer> last = gained.floorEntry(day);
        return weekdays + (last == null ? 0 : last.getValue());
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
