package mingjing.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.store.Outcome.Loser;

/** Decides the commands of one batch, each knowing those before it. */
final class Decisions {
    private final Batch batch;
    private final List<Loser> losers = new ArrayList<>();
    private final List<Pending> undecided = new ArrayList<>();

    Decisions(Batch batch) {
        this.batch = batch;
    }

    Batch batch() {
        return batch;
    }

    /** {@code stored} is what the log says about the command's condition. */
    void decide(Pending pending, Verdict stored) {
        Optional<Receipt> first = batch.receipt(pending.commandId());
        if (first.isPresent()) {
            resent(pending, first.get());
            return;
        }
        Verdict verdict =
                stored instanceof Verdict.Holds ? batch.ask(pending.append().condition()) : stored;
        switch (verdict) {
            case Verdict.Holds _ -> batch.accept(pending);
            case Verdict.Broken(long position) ->
                losers.add(new Loser(
                        pending,
                        new AppendRejected(
                                pending.commandId(),
                                pending.append().condition().after(),
                                position)));
            case Verdict.Unknown _ -> undecided.add(pending);
        }
    }

    /** The command was recorded before. */
    void resent(Pending pending, Receipt first) {
        losers.add(new Loser(pending, new AlreadyAppended(first)));
    }

    /**
     * A command that was recorded before is usually refused because of its own events; its sender gets the first receipt. No lock
     * is needed: what refused it is committed, so it can have been recorded only before that.
     */
    void findResent(Connection connection) throws SQLException {
        List<String> refused = losers.stream()
                .filter(loser -> loser.reason() instanceof AppendRejected)
                .map(loser -> loser.pending().commandId())
                .distinct()
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        Map<String, Receipt> receipts = Receipts.of(connection, refused);
        connection.rollback();
        losers.replaceAll(loser -> {
            Receipt first = receipts.get(loser.pending().commandId());
            return first != null && loser.reason() instanceof AppendRejected
                    ? new Loser(loser.pending(), new AlreadyAppended(first))
                    : loser;
        });
    }

    Outcome outcome(long begun) {
        return new Outcome(batch.accepted(), losers, undecided, Duration.ofNanos(System.nanoTime() - begun));
    }
}
