package mingjing.bench.measuring;

import org.jspecify.annotations.Nullable;

/**
 * One number that is measured in each round.
 *
 * @param unit {@code ops/s}, {@code events/s}, {@code rows/s}, {@code ns}, {@code µs}, {@code ms}, {@code s}, {@code events}, {@code bytes} or {@code MB}
 * @param against the name of the figure it is divided by, measured in the same round
 */
public record Figure(String name, String unit, @Nullable String against) {
    /** One that stands for itself: a limit, or a time with a fixed goal. */
    public static Figure alone(String name, String unit) {
        return new Figure(name, unit, null);
    }
}
