package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import mingjing.store.Outcome.Loser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds batches to the log, in two ways; used by one thread at a time.
 *
 * <p>The quick way trusts what this node remembers: conditions are checked in memory and everything is written in one round trip,
 * which undoes itself if the head is not where it was left. The careful way locks the head first, catches up with what other nodes
 * appended, and asks the stored log where memory does not reach. Whatever goes wrong the quick way is done again the careful way.
 */
final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    /** A partition is made when the log comes this near to the end of the last one. */
    private static final long PARTITION_MARGIN = 100_000;

    /** How many tags a generation remembers: a few seconds of the busiest log, some ten megabytes. */
    private static final int REMEMBERED_TAGS = 100_000;

    /** After another node moved the head, it is expected to do so again for so long. */
    static final Duration CAREFUL_FOR = Duration.ofMillis(500);

    private static final Set<String> UNDONE_BY_ITSELF = Set.of("22012", "23505");

    private final KeptConnection kept;
    private final StoreSettings settings;
    private final LongSupplier heardOf;
    private @Nullable Head known;
    private RecentHeads recent = new RecentHeads(0, REMEMBERED_TAGS);
    private long partitionedUpTo;
    private long carefulUntil = System.nanoTime();

    /** {@code heardOf} tells the highest position that any node was heard to have appended. */
    Appender(Database database, StoreSettings settings, LongSupplier heardOf) {
        this.kept = new KeptConnection(database, settings.patience(), false, List.of());
        this.settings = settings;
        this.heardOf = heardOf;
    }

    /** Writes what can be written without asking anybody; the rest comes back undecided. */
    Outcome quickly(List<Pending> commands) throws SQLException {
        Head start = known;
        if (start == null || System.nanoTime() - carefulUntil < 0 || heardOf.getAsLong() > start.position()) {
            return Outcome.undecided(commands);
        }
        long begun = System.nanoTime();
        Decisions decisions = new Decisions(newBatch(start));
        for (Pending pending : commands) {
            decisions.decide(pending, recent.ask(pending.append().condition()));
        }
        Batch batch = decisions.batch();
        if (batch.lastPosition() + PARTITION_MARGIN >= partitionedUpTo) {
            return Outcome.undecided(commands);
        }
        if (!batch.rows().isEmpty()) {
            Connection connection = kept.get();
            try {
                InsertBatch.intoAndCommit(connection, batch);
            } catch (SQLException e) {
                if (!UNDONE_BY_ITSELF.contains(e.getSQLState())) {
                    throw e;
                }
                LOG.debug("another node moved the head, or a command came again", e);
                connection.rollback();
                carefulUntil = System.nanoTime() + CAREFUL_FOR.toNanos();
                return Outcome.undecided(commands);
            }
            learn(batch);
        }
        return decisions.outcome(begun);
    }

    /**
     * A command that was recorded before is usually refused because of its own events; its sender gets the first receipt. No lock
     * is needed: what refused it is committed, so it can have been recorded only before that.
     */
    List<Loser> resentAmong(List<Loser> losers) throws SQLException {
        List<String> refused = losers.stream()
                .filter(loser -> loser.reason() instanceof AppendRejected)
                .map(loser -> loser.pending().commandId())
                .distinct()
                .toList();
        if (refused.isEmpty()) {
            return losers;
        }
        Connection connection = kept.get();
        Map<String, Receipt> receipts = Receipts.of(connection, refused);
        connection.rollback();
        return losers.stream()
                .map(loser -> {
                    Receipt first = receipts.get(loser.pending().commandId());
                    return first == null ? loser : new Loser(loser.pending(), new AlreadyAppended(first));
                })
                .toList();
    }

    /** Decides every command, under the lock of the head. */
    Outcome carefully(List<Pending> commands) throws SQLException {
        long begun = System.nanoTime();
        Connection connection = kept.get();
        LockedHead.Locked locked =
                LockedHead.take(connection, commands, known == null ? Long.MAX_VALUE : known.position());
        catchUp(locked);
        Map<Condition, Verdict> verdicts = verdicts(connection, commands);
        Decisions decisions = new Decisions(newBatch(locked.head()));
        for (Pending pending : commands) {
            Receipt first = locked.receipts().get(pending.commandId());
            if (first != null) {
                decisions.resent(pending, first);
            } else {
                decisions.decide(
                        pending,
                        Objects.requireNonNull(verdicts.get(pending.append().condition())));
            }
        }
        Batch batch = decisions.batch();
        if (batch.rows().isEmpty()) {
            connection.rollback();
        } else {
            ensurePartition(connection, batch);
            InsertBatch.intoAndCommit(connection, batch);
            learn(batch);
        }
        return decisions.outcome(begun);
    }

    private Batch newBatch(Head start) {
        return new Batch(start, settings.clock().instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void learn(Batch batch) {
        for (Batch.Row row : batch.rows()) {
            recent.add(row.position(), row.event().type(), row.event().tags());
        }
        known = batch.end();
    }

    private void catchUp(LockedHead.Locked locked) {
        Head head = locked.head();
        for (LockedHead.Foreign event : locked.foreign()) {
            recent.add(event.position(), event.type(), event.tags());
        }
        if (known == null || recent.last() != head.position()) {
            recent = new RecentHeads(head.position(), REMEMBERED_TAGS);
        } else if (!locked.foreign().isEmpty()) {
            carefulUntil = System.nanoTime() + CAREFUL_FOR.toNanos();
        }
        known = head;
    }

    private Map<Condition, Verdict> verdicts(Connection connection, List<Pending> commands) throws SQLException {
        Map<Condition, Verdict> verdicts = new HashMap<>();
        for (Pending pending : commands) {
            verdicts.computeIfAbsent(pending.append().condition(), recent::ask);
        }
        // A marker beyond the head was given out by a database that has since been put back: what it saw is gone.
        verdicts.replaceAll(
                (condition, verdict) -> condition.after() > recent.last() && verdict instanceof Verdict.Unknown
                        ? new Verdict.Broken(recent.last())
                        : verdict);
        List<Condition> unknown = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Verdict.Unknown)
                .map(Map.Entry::getKey)
                .toList();
        if (!unknown.isEmpty()) {
            verdicts.putAll(ConflictCheck.ask(connection, unknown));
        }
        return verdicts;
    }

    /** Never behind the head: what is missing there was archived. */
    private void ensurePartition(Connection connection, Batch batch) throws SQLException {
        while (batch.lastPosition() + PARTITION_MARGIN >= partitionedUpTo) {
            try (PreparedStatement ensure = connection.prepareStatement("select ensure_event_partition(?)")) {
                ensure.setLong(1, Math.max(batch.start().position() + 1, partitionedUpTo));
                try (ResultSet row = ensure.executeQuery()) {
                    row.next();
                    partitionedUpTo = row.getLong(1);
                }
            }
        }
    }

    /** Gives up the connection and all that is remembered after a failure; the next batch begins anew, carefully. */
    void reset() {
        kept.giveUp();
        known = null;
        partitionedUpTo = 0;
    }

    @Override
    public void close() {
        reset();
    }
}
