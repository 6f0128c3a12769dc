package mingjing.store;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mingjing.store.Batch.Accepted;

/** What became of a batch once its transaction was committed; {@code undecided} commands are to be tried again. */
record Outcome(List<Accepted> accepted, List<Loser> losers, List<Pending> undecided, Duration took) {
    /** A command that is not recorded, and why. */
    record Loser(Pending pending, RuntimeException reason) {
        void count(StoreMeters meters) {
            switch (reason) {
                case AlreadyAppended _ -> meters.resent();
                default -> meters.conflict();
            }
        }
    }

    static Outcome undecided(List<Pending> commands) {
        return new Outcome(List.of(), List.of(), commands, Duration.ZERO);
    }

    /** The last position written; 0 when none was. */
    long head() {
        return accepted.isEmpty() ? 0 : accepted.getLast().receipt().lastPosition();
    }

    /** Those who have no answer when only the accepted have theirs. */
    List<Pending> open() {
        return Stream.concat(losers.stream().map(Loser::pending), undecided.stream())
                .toList();
    }

    void count(StoreMeters meters) {
        int events = 0;
        for (Accepted each : accepted) {
            events += each.receipt().entries().size();
            meters.appended(Duration.ofNanos(System.nanoTime() - each.pending().since()));
        }
        meters.batchAppended(accepted.size() + losers.size(), events, took);
    }

    /**
     * What became of a command whose first try failed without an answer: the failure may have hidden a commit that succeeded (a
     * connection lost at the wrong moment). Then it is found recorded, with this very content, and has not lost but won.
     */
    Outcome afterFailure() {
        if (losers.size() == 1
                && losers.getFirst().reason() instanceof AlreadyAppended again
                && isOf(again.first(), losers.getFirst().pending())) {
            return new Outcome(
                    List.of(new Accepted(losers.getFirst().pending(), again.first())), List.of(), undecided, took);
        }
        return this;
    }

    /** Ids follow from the command's id in some programs, so the fingerprint has a say too. */
    private static boolean isOf(Receipt receipt, Pending pending) {
        return receipt.fingerprint().equals(pending.append().fingerprint())
                && receipt.entries().stream()
                        .map(Receipt.Entry::id)
                        .toList()
                        .equals(pending.append().events().stream()
                                .map(NewEvent::id)
                                .toList());
    }
}
