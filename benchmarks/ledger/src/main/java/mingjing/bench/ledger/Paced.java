package mingjing.bench.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import mingjing.bench.driver.OpenLoop;
import mingjing.bench.driver.Percentile;

/** 1,000 appends a second on schedule. */
final class Paced {
    private static final int A_SECOND = 1_000;

    private final LedgerNode node;

    Paced(LedgerNode node) {
        this.node = node;
    }

    /** How many are made in some time. */
    static int count(Duration duration) {
        return (int) (duration.toMillis() * A_SECOND / 1_000);
    }

    /** When each append was due and acknowledged, by {@link System#nanoTime}, and where it stands. */
    static final class Times {
        private final long[] due;
        private final long[] acknowledged;
        private final long[] positions;

        private Times(int count) {
            due = new long[count];
            acknowledged = new long[count];
            positions = new long[count];
        }

        long acknowledged(int number) {
            return acknowledged[number];
        }

        long position(int number) {
            return positions[number];
        }

        /** Nanoseconds that an append took, counted from when it was due. */
        long took(int number) {
            return acknowledged[number] - due[number];
        }

        /** Milliseconds, p50 and p99, of a time in nanoseconds of each. */
        double[] percentiles(IntToLongFunction nanos) {
            return Paced.percentiles(
                    IntStream.range(0, due.length).mapToLong(nanos).toArray());
        }
    }

    /** Nanoseconds to milliseconds, p50 and p99. */
    static double[] percentiles(long[] nanos) {
        return new double[] {Percentile.of(50, nanos, nanos.length) / 1e6, Percentile.of(99, nanos, nanos.length) / 1e6
        };
    }

    /** Returns when all are acknowledged. */
    Times run(Duration duration) {
        Times times = new Times(count(duration));
        long known = node.store().head();
        CompletableFuture<?>[] receipts = new CompletableFuture<?>[times.due.length];
        OpenLoop.run(A_SECOND, receipts.length, (i, due) -> {
            times.due[i] = due;
            receipts[i] = node.append(known).thenAccept(receipt -> {
                times.acknowledged[i] = System.nanoTime();
                times.positions[i] = receipt.lastPosition();
            });
        });
        CompletableFuture.allOf(receipts).join();
        return times;
    }
}
