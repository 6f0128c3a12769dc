package mingjing.bench.ledger;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import mingjing.bench.driver.ClosedLoop;
import mingjing.bench.driver.Measured;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Postgres;
import mingjing.store.publication.Publisher;

/** How much is published, and how soon. */
final class Publishing {
    private static final int CALLERS = 64;
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Postgres postgres;
    private final Scale scale;

    Publishing(Postgres postgres, Scale scale) {
        this.postgres = postgres;
        this.scale = scale;
    }

    /** What the publication has grown by between two moments, and what it lacked at the second. */
    private record Grown(double perSecond, long behind) {}

    /** While callers append as fast as they can: events recorded a second, events published a second, how many are not yet published. */
    double[] rate() throws Exception {
        try (LedgerNode node = new LedgerNode(postgres);
                Publisher publisher = node.publisher()) {
            CompletableFuture<Grown> grown =
                    CompletableFuture.supplyAsync(() -> grown(node, publisher), Thread.ofPlatform()::start);
            Measured appended = ClosedLoop.run(CALLERS, scale.warmUp(), scale.flat(), _ -> caller(node));
            return new double[] {
                appended.perSecond(), grown.join().perSecond(), grown.join().behind()
            };
        }
    }

    /** Knows the position of its last receipt, as a caller of the application does. */
    private static ClosedLoop.Caller caller(LedgerNode node) {
        long[] known = {node.store().head()};
        return () -> {
            known[0] = node.append(known[0]).join().lastPosition();
            return true;
        };
    }

    private Grown grown(LedgerNode node, Publisher publisher) {
        LockSupport.parkNanos(scale.warmUp().toNanos());
        long from = System.nanoTime();
        long before = publisher.publishing().size();
        LockSupport.parkNanos(scale.flat().toNanos());
        double seconds = (System.nanoTime() - from) / 1e9;
        long after = publisher.publishing().size();
        return new Grown((after - before) / seconds, node.store().head() - after);
    }

    /** At a steady pace: milliseconds from the receipt until a checkpoint that covers it is served, p50 and p99. */
    double[] delay() throws Exception {
        try (LedgerNode node = new LedgerNode(postgres);
                Publisher publisher = node.publisher()) {
            Paced paced = new Paced(node);
            paced.run(scale.measured());
            node.awaitPublished(publisher);
            long last = node.store().head() + Paced.count(scale.measured());
            CompletableFuture<NavigableMap<Long, Long>> served =
                    CompletableFuture.supplyAsync(() -> served(publisher, last), Thread.ofPlatform()::start);
            Paced.Times times = paced.run(scale.measured());
            NavigableMap<Long, Long> seen = served.join();
            return times.percentiles(i -> seen.ceilingEntry(times.position(i)).getValue() - times.acknowledged(i));
        }
    }

    /** When each checkpoint was first found served, looked at each millisecond. */
    private NavigableMap<Long, Long> served(Publisher publisher, long last) {
        NavigableMap<Long, Long> seen = new ConcurrentSkipListMap<>();
        long giveUp = System.nanoTime() + AT_MOST.plus(scale.measured()).toNanos();
        for (long size = 0; size < last; LockSupport.parkNanos(1_000_000)) {
            size = publisher.publishing().size();
            seen.putIfAbsent(size, System.nanoTime());
            if (System.nanoTime() > giveUp) {
                throw new BenchFailure("published are " + publisher.publishing() + ", not " + last);
            }
        }
        return seen;
    }
}
