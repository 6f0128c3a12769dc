package mingjing.events.supervision;

import java.time.LocalDate;

/**
 * The problems a sample is drawn from: those that were closed as of a position and a day.
 *
 * @param position of the log; whoever has the log finds the same problems
 * @param count how many there are
 * @param hash as {@link SampleDraw#hash} has it, so that nobody can exchange one of them afterwards
 */
public record Population(long position, LocalDate day, int count, String hash) {}
