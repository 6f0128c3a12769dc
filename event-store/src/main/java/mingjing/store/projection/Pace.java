package mingjing.store.projection;

import java.time.Duration;
import java.util.Optional;

/** How fast a view moves along the log, in events of the log a second over the last seconds. */
final class Pace {
    private static final double WINDOW = 5;

    /** Before that much is known, one slow page would make a bad forecast. */
    private static final double ENOUGH = 0.25;

    private long fromNanos;
    private long fromPosition = -1;
    private double before;
    private double now;

    /** The view has reached a position at a moment of {@link System#nanoTime}. */
    synchronized void reached(long position, long nanos) {
        if (fromPosition < 0 || position < fromPosition) {
            begin(position, nanos);
            return;
        }
        double seconds = (nanos - fromNanos) / 1e9;
        if (seconds >= ENOUGH) {
            now = (position - fromPosition) / seconds;
        }
        if (seconds >= WINDOW) {
            before = now;
            begin(position, nanos);
        }
    }

    private void begin(long position, long nanos) {
        fromNanos = nanos;
        fromPosition = position;
        now = before;
    }

    synchronized double eventsPerSecond() {
        return now;
    }

    /** How long a distance takes at a pace; empty when nothing is moving or nothing is left. */
    static Optional<Duration> eta(long left, double eventsPerSecond) {
        return left > 0 && eventsPerSecond > 0
                ? Optional.of(Duration.ofMillis((long) (left / eventsPerSecond * 1_000)))
                : Optional.empty();
    }
}
