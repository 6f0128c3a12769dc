package mingjing.store;

import java.time.Duration;
import java.util.List;
import mingjing.store.Batch.Accepted;

/** What became of a batch once its transaction was committed; {@code undecided} commands are to be tried again. */
record Outcome(List<Accepted> accepted, List<Loser> losers, List<Pending> undecided, Duration took) {
    /** A command that is not recorded, and why. */
    record Loser(Pending pending, RuntimeException reason) {}

    static Outcome undecided(List<Pending> commands) {
        return new Outcome(List.of(), List.of(), commands, Duration.ZERO);
    }

    /** The last position written; 0 when none was. */
    long head() {
        return accepted.isEmpty() ? 0 : accepted.getLast().receipt().lastPosition();
    }

    int events() {
        return accepted.stream()
                .mapToInt(each -> each.receipt().entries().size())
                .sum();
    }

    /** Every caller gets the answer. */
    void tell(StoreMeters meters) {
        for (Accepted each : accepted) {
            Pending pending = each.pending();
            meters.appended(Duration.ofNanos(System.nanoTime() - pending.since()));
            pending.tell(answer -> answer.complete(each.receipt()));
        }
        for (Loser loser : losers) {
            switch (loser.reason()) {
                case AlreadyAppended _ -> meters.resent();
                default -> meters.conflict();
            }
            loser.pending().tell(answer -> answer.completeExceptionally(loser.reason()));
        }
    }

    /**
     * What became of a command whose first try failed without an answer: the failure may have hidden a commit that succeeded (a
     * connection lost at the wrong moment). Then it is found recorded, with these very events, and has not lost but won.
     */
    Outcome afterFailure() {
        if (losers.size() == 1
                && losers.getFirst().reason() instanceof AlreadyAppended again
                && ids(again.first()).equals(ids(losers.getFirst().pending()))) {
            return new Outcome(
                    List.of(new Accepted(losers.getFirst().pending(), again.first())), List.of(), undecided, took);
        }
        return this;
    }

    private static List<String> ids(Receipt receipt) {
        return receipt.entries().stream().map(Receipt.Entry::id).toList();
    }

    private static List<String> ids(Pending pending) {
        return pending.append().events().stream().map(NewEvent::id).toList();
    }
}
