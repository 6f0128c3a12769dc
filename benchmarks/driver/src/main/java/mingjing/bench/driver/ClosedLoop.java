package mingjing.bench.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each ask, wait for the answer and ask again; what they do while warming up is not counted. */
public final class ClosedLoop {
    private ClosedLoop() {}

    /** One caller's own work, with whatever it remembers from one time to the next. */
    @FunctionalInterface
    public interface Caller {
        /** Does one operation; false when the store refused it. */
        boolean once() throws Exception;
    }

    /** Makes the caller of a number from 0. */
    @FunctionalInterface
    public interface Callers {
        Caller caller(int number) throws Exception;
    }

    /** Runs all callers on virtual threads until the time is over; the first failure of any ends the run. */
    public static Measured run(int callers, Duration warmUp, Duration measured, Callers factory) throws Exception {
        long from = System.nanoTime() + warmUp.toNanos();
        long until = from + measured.toNanos();
        List<Future<Tally>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                Caller caller = factory.caller(i);
                running.add(threads.submit(() -> loop(caller, from, until)));
            }
            Tally all = new Tally();
            for (Future<Tally> each : running) {
                all.add(outcome(each));
            }
            return all.over(measured);
        }
    }

    private static Tally outcome(Future<Tally> running) throws Exception {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Tally loop(Caller caller, long from, long until) throws Exception {
        Tally tally = new Tally();
        long before = System.nanoTime();
        while (before < until) {
            boolean recorded = caller.once();
            long after = System.nanoTime();
            // By its end: what began in the warm-up and ended in the measured time makes up for what ends too late.
            if (after >= from && after < until) {
                tally.add(recorded, after - before);
            }
            before = after;
        }
        return tally;
    }

    /** Times of one caller, or of all. */
    private static final class Tally {
        private long[] nanos = new long[1_024];
        private int count;
        private long refused;

        void add(boolean recorded, long took) {
            if (!recorded) {
                refused++;
                return;
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = took;
        }

        void add(Tally other) {
            refused += other.refused;
            nanos = Arrays.copyOf(nanos, count + other.count + 1);
            System.arraycopy(other.nanos, 0, nanos, count, other.count);
            count += other.count;
        }

        Measured over(Duration time) {
            return new Measured(
                    count * 1e9 / time.toNanos(),
                    Percentile.of(50, nanos, count) / 1e3,
                    Percentile.of(99, nanos, count) / 1e3,
                    count,
                    refused);
        }
    }
}
