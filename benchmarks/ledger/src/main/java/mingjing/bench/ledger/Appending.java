package mingjing.bench.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mingjing.bench.measuring.Postgres;
import mingjing.store.publication.Publisher;

/** What appends pay for the publication beside them: turns with and without it, on one database. */
final class Appending {
    /** Off, on, on, off, and again: what grows meanwhile then weighs the same on both sides. */
    private static final int TURNS = 8;

    private final Postgres postgres;
    private final Scale scale;

    Appending(Postgres postgres, Scale scale) {
        this.postgres = postgres;
        this.scale = scale;
    }

    /** Milliseconds from when an append was due to its receipt: p50 and p99 without, p50 and p99 with a publisher. */
    double[] offAndOn() throws Exception {
        try (LedgerNode node = new LedgerNode(postgres)) {
            Paced paced = new Paced(node);
            paced.run(scale.warmUp());
            Duration turn = scale.measured().dividedBy(2);
            long[] off = {};
            long[] on = {};
            for (int i = 0; i < TURNS; i++) {
                if (i % 4 == 1 || i % 4 == 2) {
                    on = joined(on, published(node, paced, turn));
                } else {
                    off = joined(off, took(paced, turn));
                }
            }
            double[] without = Paced.percentiles(off);
            double[] with = Paced.percentiles(on);
            return new double[] {without[0], without[1], with[0], with[1]};
        }
    }

    /** The publisher first publishes what came in the turns before: that is not what is measured. */
    private static long[] published(LedgerNode node, Paced paced, Duration turn) {
        try (Publisher publisher = node.publisher()) {
            node.awaitPublished(publisher);
            return took(paced, turn);
        }
    }

    private static long[] took(Paced paced, Duration turn) {
        Paced.Times times = paced.run(turn);
        return IntStream.range(0, Paced.count(turn)).mapToLong(times::took).toArray();
    }

    private static long[] joined(long[] some, long[] more) {
        return LongStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }
}
