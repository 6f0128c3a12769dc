package mingjing.console.exports;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mingjing.console.imports.LedgerKind;
import mingjing.events.Vocabulary;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.rectification.ProblemEvent;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.Names;
import mingjing.store.EventStore;
import mingjing.store.Query;

/** The ledgers of things with a life of their own, written from their events as of any moment: imported again, they are the same. */
final class EventLedgers {
    private static final Map<LedgerKind, Function<Names, LedgerWriter>> WRITERS = Map.ofEntries(
            Map.entry(LedgerKind.PROBLEMS, names -> new RectificationLedgers(names)::problem),
            Map.entry(LedgerKind.MEASURES, names -> new RectificationLedgers(names)::measure),
            Map.entry(LedgerKind.PROGRESS, names -> new RectificationLedgers(names)::progress),
            Map.entry(LedgerKind.REQUESTS, names -> new RectificationLedgers(names)::request),
            Map.entry(LedgerKind.VERIFICATIONS, names -> new ClosureLedgers(names)::verification),
            Map.entry(LedgerKind.CLOSURES, names -> new ClosureLedgers(names)::closure),
            Map.entry(LedgerKind.REVISITS, names -> new ClosureLedgers(names)::revisit),
            Map.entry(LedgerKind.CHANGES, names -> new ChangeLedger(names)::change),
            Map.entry(LedgerKind.CONCERNS, names -> new ConcernLedgers(names)::collected),
            Map.entry(LedgerKind.HANDLINGS, names -> new ConcernLedgers(names)::handled),
            Map.entry(LedgerKind.REFERRALS, names -> new ConcernLedgers(names)::referred),
            Map.entry(LedgerKind.CALLBACKS, names -> new ConcernLedgers(names)::calledBack),
            Map.entry(LedgerKind.CONCERN_CHANGES, names -> new ConcernLedgers(names)::changed));

    private final EventStore store;

    EventLedgers(EventStore store) {
        this.store = store;
    }

    /** The ledger of a kind that has a life of its own. */
    LedgerSheet sheet(LedgerKind kind, Asked asked, Names names) {
        LedgerWriter writer =
                Objects.requireNonNull(WRITERS.get(kind), kind.key()).apply(names);
        LedgerSheet sheet = new LedgerSheet(kind);
        Set<String> types = new TreeSet<>(Vocabulary.EVENTS.namesUnder(ProblemEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(ConcernEvent.class));
        FoldedView.read(store, Query.types(types), 0, asked, event -> writer.write(event.event(), sheet));
        return sheet;
    }
}
