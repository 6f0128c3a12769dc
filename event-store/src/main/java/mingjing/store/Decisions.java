package mingjing.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    Outcome outcome(long begun) {
        return new Outcome(batch.accepted(), losers, undecided, Duration.ofNanos(System.nanoTime() - begun));
    }
}
