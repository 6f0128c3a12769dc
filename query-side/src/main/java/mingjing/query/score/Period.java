package mingjing.query.score;

import java.time.LocalDate;
import java.time.Year;
import mingjing.rules.Span;

/** The year a board is about, both days included. */
public record Period(LocalDate from, LocalDate to) {
    /** Reads a year; any other text is refused. */
    public static Period parse(String text) {
        if (!text.strip().matches("(19|20)\\d{2}")) {
            throw new IllegalArgumentException("考核年度写作四位年份，例如 2022，不能是 “" + text + "”");
        }
        Year year = Year.parse(text.strip());
        return new Period(year.atDay(1), year.atDay(year.length()));
    }

    /** The year as rule books write it. */
    public String name() {
        return Integer.toString(from.getYear());
    }

    /** The days of the year. */
    public Span span() {
        return new Span(from, to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The last day of the period that a reader on {@code day} can speak about. */
    LocalDate lastDay(LocalDate day) {
        return day.isBefore(to) ? day : to;
    }
}
