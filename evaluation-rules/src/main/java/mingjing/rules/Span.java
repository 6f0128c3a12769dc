package mingjing.rules;

import java.time.LocalDate;

/** Days from one to another, both included: what of a book's time a board is about. */
public record Span(LocalDate from, LocalDate to) {
    public static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

    /** The days of both; none, with the ends crossed, if they have none in common. */
    Span and(LocalDate otherFrom, LocalDate otherTo) {
        return new Span(from.isAfter(otherFrom) ? from : otherFrom, to.isBefore(otherTo) ? to : otherTo);
    }
}
