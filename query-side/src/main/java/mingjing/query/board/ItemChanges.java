package mingjing.query.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemClock;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Decoded;
import mingjing.query.board.Item.Closure;
import mingjing.query.board.Item.Extension;
import mingjing.query.board.Item.Measure;
import mingjing.query.board.Item.Notice;
import mingjing.query.board.Item.Reopening;
import mingjing.query.board.Item.Return;
import mingjing.query.board.Item.Revisit;

/** The fold of the board: an item while an event changes it. */
final class ItemChanges {
    private final Item before;
    private String what;
    private String source;
    private UnitId responsibleUnit;
    private Optional<PersonId> owner;
    private Optional<PersonId> verifier;
    private Optional<PersonId> approver;
    private Optional<LocalDate> closedOn;
    private Optional<ProblemId> mergedInto;
    private Optional<LocalDate> leftOn;
    private List<Measure> measures;
    private List<Return> returns;
    private List<Closure> closures;
    private List<Revisit> revisits;
    private List<Reopening> reopenings;
    private List<Extension> extensions;
    private List<Notice> notices;
    private List<String> requested;

    private ItemChanges(Item before) {
        this.before = before;
        what = before.what();
        source = before.source();
        responsibleUnit = before.responsibleUnit();
        owner = before.owner();
        verifier = before.verifier();
        approver = before.approver();
        closedOn = before.closedOn();
        mergedInto = before.mergedInto();
        leftOn = before.leftOn();
        measures = before.measures();
        returns = before.returns();
        closures = before.closures();
        revisits = before.revisits();
        reopenings = before.reopenings();
        extensions = before.extensions();
        notices = before.notices();
        requested = before.requested();
    }

    static ItemChanges of(Item item) {
        return new ItemChanges(item);
    }

    /** The item after an event; nothing is known of a problem before it is registered. */
    static Optional<Item> after(Optional<Item> before, Decoded decoded) {
        if (decoded.event() instanceof ProblemRegistered first) {
            return Optional.of(registered(first, decoded.position()));
        }
        ProblemEvent event = (ProblemEvent) decoded.event();
        return before.map(item -> of(item).take(event, decoded.position()));
    }

    private static Item registered(ProblemRegistered event, long position) {
        return new Item(
                event.problemId(),
                event.what(),
                event.source(),
                event.handling(),
                event.responsibleUnit(),
                event.leadUnit(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stage.REGISTERED,
                event.occurredOn(),
                ProblemClock.started(event),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                position,
                TrafficLight.NONE,
                0);
    }

    private Item take(ProblemEvent event, long position) {
        switch (event) {
            case ProblemAcknowledged acknowledged -> owner = Optional.of(acknowledged.owner());
            case MeasuresPlanned planned -> plan(planned);
            case ProgressReported progress ->
                onMeasure(progress.measureId(), measure -> at(measure, progress.percent()));
            case MeasureCompleted completed -> onMeasure(completed.measureId(), measure -> done(measure, completed));
            case ClosureRequested request -> requested = request.evidence();
            case VerificationStarted started -> verifier = Optional.of(started.verifier());
            case ClosureVerified verified -> verifier = Optional.of(verified.verifier());
            case ProblemReturned returned -> takeBack(returned);
            case ProblemClosed closed -> close(closed, position);
            case ProblemRevisited visit ->
                revisits = plus(revisits, new Revisit(visit.occurredOn(), visit.visitor(), visit.finding(), false));
            case ProblemSustained _ -> sustain();
            case ProblemReopened reopened -> reopen(reopened);
            case DeadlineExtended later ->
                extensions = plus(
                        extensions,
                        new Extension(later.occurredOn(), later.deadline(), later.reason(), later.approver()));
            case ProblemTransferred transferred -> transfer(transferred);
            case ProblemMerged merged -> {
                mergedInto = Optional.of(merged.into());
                leftOn = Optional.of(merged.occurredOn());
            }
            case ProblemWithdrawn withdrawn -> leftOn = Optional.of(withdrawn.occurredOn());
            case ProblemCorrected corrected -> {
                what = corrected.what();
                source = corrected.source();
            }
            case SupervisionNoticeIssued notice ->
                notices = plus(
                        notices, new Notice(notice.occurredOn(), notice.level(), notice.reason(), notice.issuedBy()));
            case ProblemRegistered _, ClosurePublicised _, ReminderSent _ -> {}
            case ClockPaused _, ClockResumed _, ProblemShelved _, ProblemUnshelved _, ProblemMadeLongTerm _ -> {}
        }
        return made(Stage.after(before.stage(), event), before.clock().after(event), position);
    }

    /** Lists that an event leaves alone are shared with the item before: most events touch none. */
    private static <T> List<T> plus(List<T> list, T next) {
        List<T> longer = new ArrayList<>(list);
        longer.add(next);
        return longer;
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list);
        changed.replaceAll(change);
        return changed;
    }

    private void plan(MeasuresPlanned planned) {
        List<Measure> more = new ArrayList<>(measures);
        planned.measures()
                .forEach(measure -> more.add(
                        new Measure(measure.measureId(), measure.what(), measure.due(), 0, Optional.empty(), "", 0)));
        measures = more;
    }

    private void onMeasure(MeasureId number, UnaryOperator<Measure> change) {
        measures = each(measures, measure -> measure.number().equals(number) ? change.apply(measure) : measure);
    }

    private static Measure at(Measure measure, int percent) {
        return new Measure(
                measure.number(),
                measure.what(),
                measure.due(),
                percent,
                measure.completedOn(),
                measure.evidence(),
                measure.redone());
    }

    private static Measure done(Measure measure, MeasureCompleted completed) {
        return new Measure(
                measure.number(),
                measure.what(),
                measure.due(),
                100,
                Optional.of(completed.occurredOn()),
                completed.evidence(),
                measure.redone());
    }

    private static Measure again(Measure measure) {
        return new Measure(
                measure.number(), measure.what(), measure.due(), 0, Optional.empty(), "", measure.redone() + 1);
    }

    private void takeBack(ProblemReturned returned) {
        returned.redo().forEach(measure -> onMeasure(measure, ItemChanges::again));
        returns = plus(
                returns, new Return(returned.occurredOn(), returned.verifier(), returned.reason(), returned.redo()));
    }

    private void close(ProblemClosed closed, long position) {
        approver = Optional.of(closed.approver());
        closedOn = Optional.of(closed.occurredOn());
        closures = plus(
                closures,
                new Closure(
                        closed.occurredOn(),
                        verifier,
                        closed.approver(),
                        closed.evidence(),
                        position,
                        Optional.empty()));
    }

    private void sustain() {
        if (!revisits.isEmpty()) {
            List<Revisit> earlier = revisits.subList(0, revisits.size() - 1);
            Revisit last = revisits.getLast();
            revisits = plus(earlier, new Revisit(last.on(), last.visitor(), last.finding(), true));
        }
    }

    private void reopen(ProblemReopened reopened) {
        closedOn = Optional.empty();
        closures = each(
                closures,
                closure -> closure.reopenedOn().isPresent()
                        ? closure
                        : new Closure(
                                closure.on(),
                                closure.verifier(),
                                closure.approver(),
                                closure.evidence(),
                                closure.position(),
                                Optional.of(reopened.occurredOn())));
        reopened.failed().forEach(measure -> onMeasure(measure, ItemChanges::again));
        reopenings = plus(
                reopenings,
                new Reopening(
                        reopened.occurredOn(),
                        reopened.cause(),
                        reopened.reason(),
                        reopened.failed(),
                        reopened.deadline()));
    }

    private void transfer(ProblemTransferred transferred) {
        responsibleUnit = transferred.toUnit();
        owner = Optional.empty();
    }

    Item lit(TrafficLight light, int workingDaysLeft) {
        return made(before.stage(), before.clock(), before.position(), light, workingDaysLeft);
    }

    private Item made(Stage stage, ProblemClock clock, long position) {
        return made(stage, clock, position, TrafficLight.NONE, 0);
    }

    private Item made(Stage stage, ProblemClock clock, long position, TrafficLight light, int workingDaysLeft) {
        return new Item(
                before.number(),
                what,
                source,
                before.handling(),
                responsibleUnit,
                before.leadUnit(),
                owner,
                verifier,
                approver,
                stage,
                before.registeredOn(),
                clock,
                closedOn,
                measures,
                returns,
                closures,
                revisits,
                reopenings,
                extensions,
                notices,
                requested,
                mergedInto,
                leftOn,
                position,
                light,
                workingDaysLeft);
    }
}
