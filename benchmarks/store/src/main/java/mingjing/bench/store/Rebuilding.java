package mingjing.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.problems.ProblemLives;
import mingjing.bench.problems.ProblemLog;
import mingjing.query.board.RectificationBoard;
import mingjing.store.projection.Projection;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.projection.ProjectionStatus.State;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rectification board, built anew from a log of problems. */
final class Rebuilding implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final ApplicationNode node;
    private final int events;

    Rebuilding(Postgres postgres, int events) throws Exception {
        this.node = new ApplicationNode(postgres);
        this.events = events;
        serveFromTheStart();
        new ProblemLog(node.store()).fill(0, events / ProblemLives.EVENTS, ProblemLives.EVENTS);
        pretendToHaveFolded();
        Postgres.execute(node.database(), "vacuum (analyze)");
    }

    private ProjectionRunner runner() {
        Projection board = RectificationBoard.projection();
        ProjectionRunner runner = new ProjectionRunner(node.store(), node.pool(), List.of(board));
        runner.start();
        return runner;
    }

    private void serveFromTheStart() {
        try (ProjectionRunner runner = runner()) {
            runner.awaitCaughtUp(0, AT_MOST);
        }
    }

    /** What serves before the rebuild need not be right, only out of the way: otherwise both would be folded at once. */
    private void pretendToHaveFolded() throws SQLException {
        Postgres.execute(node.database(), "update projections set position = (select position from head)");
    }

    /** Events a second, from the order to rebuild until the new tables serve. */
    double rate() throws InterruptedException {
        try (ProjectionRunner runner = runner()) {
            runner.awaitCaughtUp(events, AT_MOST);
            long startedAt = System.nanoTime();
            runner.rebuild(RectificationBoard.projection().name());
            while (runner.status().getFirst().state() == State.REBUILDING) {
                if (System.nanoTime() - startedAt > AT_MOST.toNanos()) {
                    throw new BenchFailure("the board was not rebuilt within " + AT_MOST);
                }
                Thread.sleep(5);
            }
            double rate = events * 1e9 / (System.nanoTime() - startedAt);
            checkItems();
            return rate;
        }
    }

    private void checkItems() {
        int expected = events / ProblemLives.EVENTS;
        try (Connection connection = node.pool().getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from view_rectification_board.state");
                var row = count.executeQuery()) {
            row.next();
            if (row.getInt(1) != expected) {
                throw new BenchFailure("the board has " + row.getInt(1) + " items, not " + expected);
            }
        } catch (SQLException e) {
            throw new BenchFailure("could not count the board", e);
        }
    }

    /** The limit: the same bodies taken out by COPY and thrown away. Events a second. */
    double copyOut() throws SQLException {
        try (Connection connection = Postgres.connect(node.database())) {
            long startedAt = System.nanoTime();
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select body from events) to stdout (format binary)");
            byte[] row = copy.readFromCopy();
            while (row != null) {
                row = copy.readFromCopy();
            }
            return events * 1e9 / (System.nanoTime() - startedAt);
        }
    }

    @Override
    public void close() throws SQLException {
        node.close();
    }
}
