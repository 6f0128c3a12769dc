package mingjing.bench.store;

import org.jspecify.annotations.Nullable;

/**
 * One number that is measured in each round.
 *
 * @param unit {@code ops/s}, {@code events/s}, {@code rows/s}, {@code µs} or {@code ms}
 * @param against the name of the figure it is divided by, measured in the same round
 */
record Figure(String name, String unit, @Nullable String against) {
    /** One that stands for itself: a limit, or a time with a fixed goal. */
    static Figure alone(String name, String unit) {
        return new Figure(name, unit, null);
    }
}
