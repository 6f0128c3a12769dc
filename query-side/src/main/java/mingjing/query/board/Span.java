package mingjing.query.board;

import java.time.LocalDate;

/** The days over which problems fall: from the first that was registered to the last deadline or closure, nine years at the most. */
record Span(LocalDate from, LocalDate to) {
    private static final int LONGEST_YEARS = 9;

    static Span of(LocalDate first, LocalDate last) {
        return new Span(first, earlier(last, first.plusYears(LONGEST_YEARS)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
