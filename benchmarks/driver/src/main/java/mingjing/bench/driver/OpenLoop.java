package mingjing.bench.driver;

import java.util.concurrent.locks.LockSupport;

/** Operations begun on schedule, answered or not: a slow answer then counts for all that should have come meanwhile. */
public final class OpenLoop {
    private OpenLoop() {}

    /** Begins one operation and does not wait for its answer. */
    @FunctionalInterface
    public interface Operation {
        /**
         * Begins it.
         *
         * @param number from 0
         * @param due the {@link System#nanoTime} at which it should begin
         */
        void begin(int number, long due);
    }

    /** Begins so many, evenly spread over each second. */
    public static void run(int perSecond, int count, Operation operation) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            parkUntil(due);
            operation.begin(i, due);
        }
    }

    /** Waits until a {@link System#nanoTime}. */
    public static void parkUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
