package mingjing.rules;

import java.time.LocalDate;

/**
 * A point on both clocks: what was known up to a ledger position about what had happened up to a day (both inclusive).
 *
 * <p>A withdrawal is bound by both like any other fact: a reopening happens on a day, and before it the closure stood. One that
 * corrects a record carries the earliest day it speaks of, and so applies to every day it concerns.
 */
public record Moment(long position, LocalDate day) {
    /** Everything known about everything that happened. */
    public static final Moment MAX = new Moment(Long.MAX_VALUE, LocalDate.MAX);

    /** What was known up to {@code position}, whenever it happened. */
    public static Moment asOf(long position) {
        return new Moment(position, LocalDate.MAX);
    }

    /** What is known today about what had happened by {@code day}. */
    public static Moment until(LocalDate day) {
        return new Moment(Long.MAX_VALUE, day);
    }
}
