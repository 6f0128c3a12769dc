package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.store.Batch.Accepted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction: lock the head, check every command, write what holds, commit. Used by the writer thread alone. */
final class AppendTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppendTransaction.class);

    /** A partition is made when the log comes this near to the end of the last one. */
    private static final long PARTITION_MARGIN = 100_000;

    private final Database database;
    private final StoreSettings settings;
    private @Nullable Connection open;
    private long partitionedUpTo;

    /** What became of each command once the transaction has been committed. */
    record Outcome(List<Accepted> accepted, List<Loser> losers, Duration took) {
        /** The last position written; 0 when none was. */
        long head() {
            return accepted.isEmpty() ? 0 : accepted.getLast().receipt().lastPosition();
        }

        int events() {
            return accepted.stream()
                    .mapToInt(each -> each.receipt().entries().size())
                    .sum();
        }

        /** Callers go on in threads of their own: whatever they do next must not hold up the writer. */
        void tell(StoreMeters meters) {
            for (Accepted each : accepted) {
                Pending pending = each.pending();
                meters.appended(Duration.ofNanos(System.nanoTime() - pending.since()));
                Thread.startVirtualThread(() -> pending.answer().complete(each.receipt()));
            }
            for (Loser loser : losers) {
                switch (loser.reason()) {
                    case AlreadyAppended _ -> meters.resent();
                    default -> meters.conflict();
                }
                Thread.startVirtualThread(() -> loser.pending().answer().completeExceptionally(loser.reason()));
            }
        }
    }

    /** A command that is not recorded, and why. */
    record Loser(Pending pending, RuntimeException reason) {}

    AppendTransaction(Database database, StoreSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    Outcome run(List<Pending> commands) throws SQLException {
        long start = System.nanoTime();
        Connection connection = connection();
        BatchCheck.Checked checked = BatchCheck.lockAndCheck(connection, commands);
        Batch batch = new Batch(checked.head(), settings.clock().instant().truncatedTo(ChronoUnit.MICROS));
        List<Loser> losers = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            Pending pending = commands.get(i);
            Optional<RuntimeException> refusal = refusal(pending, checked.receipts(), checked.conflicts()[i], batch);
            if (refusal.isPresent()) {
                losers.add(new Loser(pending, refusal.get()));
            } else {
                batch.accept(pending);
            }
        }
        if (!batch.rows().isEmpty()) {
            ensurePartition(connection, batch.end().position());
            InsertBatch.intoAndCommit(connection, batch);
        } else {
            connection.rollback();
        }
        return new Outcome(batch.accepted(), losers, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Optional<RuntimeException> refusal(
            Pending pending, Map<String, Receipt> receipts, long storedConflict, Batch batch) {
        Optional<Receipt> first =
                Optional.ofNullable(receipts.get(pending.commandId())).or(() -> batch.receipt(pending.commandId()));
        if (first.isPresent()) {
            return Optional.of(new AlreadyAppended(first.get()));
        }
        Condition condition = pending.append().condition();
        long conflict = Math.max(storedConflict, batch.conflict(condition));
        return conflict == 0
                ? Optional.empty()
                : Optional.of(new AppendRejected(pending.commandId(), condition.after(), conflict));
    }

    /**
     * Runs one command of a batch that failed. The failure may have hidden a commit that succeeded (a connection lost at the
     * wrong moment): then the command is found recorded, with these very events, and has not lost but won.
     */
    Outcome runAgain(Pending pending) throws SQLException {
        Outcome outcome = run(List.of(pending));
        if (!outcome.losers().isEmpty()
                && outcome.losers().getFirst().reason() instanceof AlreadyAppended again
                && ids(again.first()).equals(ids(pending))) {
            return new Outcome(List.of(new Accepted(pending, again.first())), List.of(), outcome.took());
        }
        return outcome;
    }

    private static List<String> ids(Receipt receipt) {
        return receipt.entries().stream().map(Receipt.Entry::id).toList();
    }

    private static List<String> ids(Pending pending) {
        return pending.append().events().stream().map(NewEvent::id).toList();
    }

    private void ensurePartition(Connection connection, long position) throws SQLException {
        while (position + PARTITION_MARGIN >= partitionedUpTo) {
            try (PreparedStatement ensure = connection.prepareStatement("select ensure_event_partition(?)")) {
                ensure.setLong(1, Math.max(position - PARTITION_MARGIN, partitionedUpTo));
                try (ResultSet row = ensure.executeQuery()) {
                    row.next();
                    partitionedUpTo = row.getLong(1);
                }
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = open;
        if (connection == null) {
            connection = database.connect();
            open = connection;
            connection.setAutoCommit(false);
            // Each statement needs a snapshot of its own: what waited for the head must see what it waited for.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (Statement set = connection.createStatement()) {
                // A generic plan saves planning for each batch. A node that freezes must not keep the head for ever.
                set.execute("set plan_cache_mode = force_generic_plan");
                set.execute("set idle_in_transaction_session_timeout = '30s'");
            }
            connection.commit();
        }
        return connection;
    }

    /** Gives the connection up after a failure; the next run takes a new one. */
    void reset() {
        Connection failed = open;
        open = null;
        partitionedUpTo = 0;
        if (failed == null) {
            return;
        }
        try (failed;
                Statement set = failed.createStatement()) {
            failed.rollback();
            set.execute("reset all");
            failed.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("the writer's connection was already gone", e);
        }
    }

    @Override
    public void close() {
        reset();
    }
}
