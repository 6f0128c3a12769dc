package mingjing.console.exports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import mingjing.console.imports.LedgerKind;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.Names;
import mingjing.query.audit.Belongings;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Query;

/** The ledgers of things with a life of their own, written from their events as of any moment: imported again, they are the same. */
final class EventLedgers {
    private static final Map<LedgerKind, Form> FORMS = Map.ofEntries(
            Map.entry(
                    LedgerKind.PROBLEMS,
                    Form.of(
                            names -> new RectificationLedgers(names)::problem,
                            ProblemRegistered.class,
                            ProblemAcknowledged.class,
                            ProblemTransferred.class,
                            ProblemCorrected.class)),
            Map.entry(
                    LedgerKind.MEASURES,
                    Form.of(names -> new RectificationLedgers(names)::measure, MeasuresPlanned.class)),
            Map.entry(
                    LedgerKind.PROGRESS,
                    Form.of(
                            names -> new RectificationLedgers(names)::progress,
                            ProgressReported.class,
                            MeasureCompleted.class)),
            Map.entry(
                    LedgerKind.REQUESTS,
                    Form.of(names -> new RectificationLedgers(names)::request, ClosureRequested.class)),
            Map.entry(
                    LedgerKind.VERIFICATIONS,
                    Form.of(
                            names -> new ClosureLedgers(names)::verification,
                            VerificationStarted.class,
                            ClosureVerified.class,
                            ProblemReturned.class)),
            Map.entry(
                    LedgerKind.CLOSURES,
                    Form.of(names -> new ClosureLedgers(names)::closure, ClosurePublicised.class, ProblemClosed.class)),
            Map.entry(
                    LedgerKind.REVISITS,
                    Form.of(
                            names -> new ClosureLedgers(names)::revisit,
                            ProblemRevisited.class,
                            ProblemSustained.class,
                            ProblemReopened.class)),
            Map.entry(
                    LedgerKind.CHANGES,
                    Form.of(
                            names -> new ChangeLedger(names)::change,
                            ProblemAcknowledged.class,
                            DeadlineExtended.class,
                            ClockPaused.class,
                            ClockResumed.class,
                            ProblemShelved.class,
                            ProblemUnshelved.class,
                            ProblemMadeLongTerm.class,
                            ProblemTransferred.class,
                            ProblemMerged.class,
                            ProblemWithdrawn.class,
                            SupervisionNoticeIssued.class,
                            ReminderSent.class)),
            Map.entry(
                    LedgerKind.CONCERNS,
                    Form.of(
                            names -> new ConcernLedgers(names)::collected,
                            ConcernCollected.class,
                            ConcernAnalysed.class,
                            ConcernRegistered.class)),
            Map.entry(LedgerKind.HANDLINGS, Form.of(names -> new ConcernLedgers(names)::handled, ConcernHandled.class)),
            Map.entry(
                    LedgerKind.REFERRALS,
                    Form.of(
                            names -> new ConcernLedgers(names)::referred,
                            ConcernReferred.class,
                            ReferralConcluded.class)),
            Map.entry(
                    LedgerKind.CALLBACKS,
                    Form.of(
                            names -> new ConcernLedgers(names)::calledBack,
                            ConcernReportedBack.class,
                            SatisfactionAsked.class,
                            ConcernReworked.class,
                            ConcernAppraised.class)),
            Map.entry(
                    LedgerKind.CONCERN_CHANGES,
                    Form.of(names -> new ConcernLedgers(names)::changed, ConcernMerged.class, ConcernWithdrawn.class)));

    private final EventStore store;
    private final Belongings belongings;
    private final Map<Class<?>, Remembered> remembered = new HashMap<>();

    /** How a ledger is written, and of which events. */
    private record Form(Function<Names, LedgerWriter> writer, List<Class<?>> events) {
        static Form of(Function<Names, LedgerWriter> writer, Class<?>... events) {
            return new Form(writer, List.of(events));
        }

        Query query() {
            Set<String> types = new TreeSet<>();
            events.forEach(event -> types.addAll(Vocabulary.EVENTS.namesUnder(event)));
            return Query.types(types);
        }

        /** Whose steps of a day have an order among each other. */
        Class<?> family() {
            return ProblemEvent.class.isAssignableFrom(events.getFirst()) ? ProblemEvent.class : ConcernEvent.class;
        }
    }

    /** The turns of a moment by position, without those that are first. */
    private record Remembered(Moment moment, Map<Long, Integer> turns) {}

    EventLedgers(EventStore store, Belongings belongings) {
        this.store = store;
        this.belongings = belongings;
    }

    /** The ledger of a kind that has a life of its own. */
    LedgerSheet sheet(LedgerKind kind, Asked asked, Names names) {
        Form form = Objects.requireNonNull(FORMS.get(kind), kind.key());
        LedgerWriter writer = form.writer().apply(names);
        LedgerSheet sheet = new LedgerSheet(kind);
        Map<Long, Integer> turns = turns(form.family(), asked);
        Predicate<Collection<Tag>> seen = belongings.seenBy(asked);
        FoldedView.read(store, form.query(), 0, asked, event -> {
            if (seen.test(event.recorded().tags())) {
                sheet.turn(turns.getOrDefault(event.position(), 0));
                writer.write(event.event(), sheet);
            }
        });
        return sheet;
    }

    /** The order of a day is a matter of all ledgers of a family, so it is found once for those written of the same moment. */
    private synchronized Map<Long, Integer> turns(Class<?> family, Asked asked) {
        Remembered known = remembered.get(family);
        if (known != null && known.moment().equals(asked.moment())) {
            return known.turns();
        }
        Map<Long, Integer> later = new HashMap<>();
        Turns turns = new Turns();
        FoldedView.read(store, Query.types(Vocabulary.EVENTS.namesUnder(family)), 0, asked, event -> {
            int turn = turns.of(event.event());
            if (turn > 0) {
                later.put(event.position(), turn);
            }
        });
        remembered.put(family, new Remembered(asked.moment(), later));
        return later;
    }
}
