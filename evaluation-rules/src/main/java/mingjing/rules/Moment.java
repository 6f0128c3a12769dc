package mingjing.rules;

import java.time.LocalDate;

/**
 * A point on both clocks: what was known up to a ledger position about what had happened up to a day (both inclusive).
 *
 * <p>A withdrawal is a matter of knowledge, so only {@code position} decides whether it applies.
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
