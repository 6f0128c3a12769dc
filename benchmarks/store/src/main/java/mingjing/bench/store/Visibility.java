package mingjing.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import mingjing.bench.driver.OpenLoop;
import mingjing.bench.driver.Percentile;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.problems.ProblemLives;
import mingjing.query.Projections;
import mingjing.query.board.RectificationBoard;
import mingjing.store.Receipt;
import mingjing.store.projection.ProjectionRunner;

/**
 * How long after an append was due a reader on another connection finds it in the rectification board, at 1,000 appends a second and
 * with every view of the application following the log.
 */
final class Visibility {
    private static final int A_SECOND = 1_000;
    private static final int PROBLEMS = 500;
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /** The position is committed together with the rows it stands for. */
    private static final String FOLDED = "select position from projections where name = ? and generation = 'live'";

    private final Postgres postgres;

    /** Milliseconds. */
    record Delay(double p50, double p99) {}

    Visibility(Postgres postgres) {
        this.postgres = postgres;
    }

    Delay measure(Duration warmUp, Duration measured) throws Exception {
        try (ApplicationNode node = new ApplicationNode(postgres);
                ProjectionRunner runner = new ProjectionRunner(node.store(), node.pool(), Projections.all())) {
            runner.start();
            node.happened(1, _ -> ProblemLives.units());
            node.happened(PROBLEMS, ProblemLives::untilPlanned);
            runner.awaitCaughtUp(node.store().head(), AT_MOST);
            postgres.checkpoint();
            int skipped = (int) (warmUp.toMillis() * A_SECOND / 1_000);
            int count = skipped + (int) (measured.toMillis() * A_SECOND / 1_000);
            return delay(skipped, count, node);
        }
    }

    private static Delay delay(int skipped, int count, ApplicationNode node) throws Exception {
        long last = node.store().head() + count;
        NavigableMap<Long, Long> seen = new ConcurrentSkipListMap<>();
        CompletableFuture<Void> watching =
                CompletableFuture.runAsync(() -> watch(node, last, seen), Thread.ofPlatform()::start);
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        long[] due = new long[count];
        OpenLoop.run(A_SECOND, count, (i, at) -> {
            due[i] = at;
            int problem = i % PROBLEMS;
            receipts.add(node.store().append(ProblemLives.append(List.of(ProblemLives.event(problem, 3)))));
        });
        watching.join();
        long[] nanos = IntStream.range(skipped, count)
                .mapToLong(i -> seenAt(seen, receipts.get(i)) - due[i])
                .toArray();
        return new Delay(Percentile.of(50, nanos, nanos.length) / 1e6, Percentile.of(99, nanos, nanos.length) / 1e6);
    }

    private static long seenAt(NavigableMap<Long, Long> seen, CompletableFuture<Receipt> receipt) {
        return seen.ceilingEntry(receipt.join().lastPosition()).getValue();
    }

    /** Notes when each position was first found, a thousand times a second. */
    private static void watch(ApplicationNode node, long last, NavigableMap<Long, Long> seen) {
        long giveUp = System.nanoTime() + AT_MOST.toNanos() + last * 1_000_000_000L / A_SECOND;
        try (Connection connection = Postgres.connect(node.database());
                PreparedStatement select = connection.prepareStatement(FOLDED)) {
            select.setString(1, RectificationBoard.projection().name());
            long position = 0;
            while (position < last) {
                if (System.nanoTime() > giveUp) {
                    throw new BenchFailure("the board stands at " + position + ", not at " + last);
                }
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    position = row.getLong(1);
                }
                seen.putIfAbsent(position, System.nanoTime());
                LockSupport.parkNanos(1_000_000);
            }
        } catch (SQLException e) {
            throw new BenchFailure("could not watch the board", e);
        }
    }
}
