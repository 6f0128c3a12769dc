package mingjing.bench.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingjing.bench.measuring.Median;
import mingjing.bench.measuring.Postgres;
import mingjing.store.publication.Publisher;

/** What appends pay for the publication beside them: turns with and without it, on one database. */
final class Appending {
    /** Off, on, on, off, and again: what grows meanwhile then weighs the same on both sides. */
    private static final int TURNS = 16;

    /** So long until the compiler rests. */
    private static final int WARM_UPS = 15;

    private final Postgres postgres;
    private final Scale scale;

    Appending(Postgres postgres, Scale scale) {
        this.postgres = postgres;
        this.scale = scale;
    }

    /**
     * Milliseconds from when an append was due to its receipt: p50 and p99 without, p50 and p99 with a publisher, each the median of
     * the turns. A node runs for months, so both are warmed up; and a disk that stands still for 0.1 s spoils one turn, not the figure.
     */
    double[] offAndOn() throws Exception {
        try (LedgerNode node = new LedgerNode(postgres)) {
            Paced paced = new Paced(node);
            published(node, paced, scale.warmUp().multipliedBy(WARM_UPS));
            Duration turn = scale.measured().dividedBy(2);
            List<double[]> off = new ArrayList<>();
            List<double[]> on = new ArrayList<>();
            for (int i = 0; i < TURNS; i++) {
                if (i % 4 == 1 || i % 4 == 2) {
                    on.add(published(node, paced, turn));
                } else {
                    off.add(took(paced, turn));
                }
            }
            return new double[] {median(off, 0), median(off, 1), median(on, 0), median(on, 1)};
        }
    }

    private static double median(List<double[]> turns, int which) {
        return Median.of(turns.stream().map(each -> each[which]).toList());
    }

    /** The publisher first publishes what came in the turns before: that is not what is measured. */
    private static double[] published(LedgerNode node, Paced paced, Duration turn) {
        try (Publisher publisher = node.publisher()) {
            node.awaitPublished(publisher);
            return took(paced, turn);
        }
    }

    private static double[] took(Paced paced, Duration turn) {
        Paced.Times times = paced.run(turn);
        return times.percentiles(times::took);
    }
}
