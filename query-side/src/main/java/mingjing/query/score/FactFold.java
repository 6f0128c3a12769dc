package mingjing.query.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingjing.events.Words;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.appeal.AppealEvent.AppealUpheld;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.contest.ContestEvent.MarksCorrected;
import mingjing.events.contest.ContestEvent.MarksRevealed;
import mingjing.events.contest.ContestEvent.SegmentBegun;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyEvent.*;
import mingjing.events.study.StudySession;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.*;
import mingjing.query.Decoded;
import mingjing.rules.Fact;

/** Which facts each event yields, in the words rule books use: pure. */
final class FactFold {
    private static final String REGISTERED = "问题登记";
    private static final String CLOSED = "问题销号";

    private FactFold() {}

    static Counting after(Optional<FactSubject> before, Decoded event) {
        return switch (event.event()) {
            case ProblemEvent problem -> problem(before, problem, event);
            case StudyEvent study -> study(before, study, event);
            case VisitEvent visit -> visit(before, visit, event);
            case ActivityEvent activity -> ActivityFacts.after(before, activity, event);
            case ConcernEvent concern -> ConcernFacts.after(before, concern, event);
            case SegmentBegun begun -> ContestFacts.begun(before, begun, event);
            case MarksRevealed it -> ContestFacts.marks(before, it.mark(), it.marks(), event);
            case MarksCorrected it -> ContestFacts.marks(before, it.mark(), it.marks(), event);
            case PledgeEvent pledge -> ContestFacts.pledge(before, pledge, event);
            case AppealUpheld appeal ->
                before.map(known -> Counting.upheld(known, appeal, event)).orElse(Counting.nothing(before));
            default ->
                throw new IllegalArgumentException(
                        "no facts are drawn from " + event.recorded().type());
        };
    }

    private static Counting problem(Optional<FactSubject> before, ProblemEvent event, Decoded at) {
        if (event instanceof ProblemRegistered first) {
            String category = Words.of(first.handling());
            FactSubject subject = FactSubject.of(first.responsibleUnit(), category, first.source(), first.deadline());
            return Counting.one(subject, at, REGISTERED, registration(subject, event));
        }
        return before.map(known -> problem(known, event, at)).orElse(Counting.nothing(before));
    }

    private static Counting problem(FactSubject known, ProblemEvent event, Decoded at) {
        Map<String, String> number = Map.of("问题", event.problemId().value());
        return switch (event) {
            case MeasuresPlanned planned -> plans(known, planned, at);
            case MeasureCompleted completed -> Counting.one(known, at, "措施完成", completion(known, completed));
            case ProblemClosed closed -> Counting.one(known, at, CLOSED, closure(known, closed));
            case ProblemReturned _ -> Counting.one(known, at, "问题回炉", number);
            case ProblemRevisited _ -> Counting.one(known, at, "回头看", number);
            case ProblemSustained _ -> Counting.one(known, at, "整改巩固", number);
            case ProblemReopened reopened -> reopening(known, reopened, at);
            case SupervisionNoticeIssued notice ->
                Counting.one(
                        known,
                        at,
                        "督办",
                        Map.of(
                                "级别",
                                colour(notice.level()),
                                "问题",
                                event.problemId().value()));
            case ProblemTransferred transferred -> transfer(known, transferred, at);
            case ProblemMerged _, ProblemWithdrawn _ -> Counting.withdrawn(known, at);
            case ProblemRegistered _, ProblemAcknowledged _, ProgressReported _, ClosureRequested _ ->
                Counting.nothing(Optional.of(known));
            case VerificationStarted _, ClosureVerified _, ClosurePublicised _, DeadlineExtended _ ->
                Counting.nothing(Optional.of(known));
            case ClockPaused _, ClockResumed _, ProblemShelved _, ProblemUnshelved _ ->
                Counting.nothing(Optional.of(known));
            case ProblemMadeLongTerm _, ProblemCorrected _, ReminderSent _ -> Counting.nothing(Optional.of(known));
        };
    }

    /** A closure counts while the problem stays closed: closed, reopened and closed again is one problem closed. */
    private static Counting reopening(FactSubject known, ProblemReopened event, Decoded at) {
        Map<String, String> number = Map.of("问题", event.problemId().value());
        Fact failed = Counting.fact(at, known.unit(), reopening(event.cause()), event.occurredOn(), 1, number);
        return Counting.instead(known.counted(CLOSED), known, List.of(failed), at);
    }

    /**
     * From its day on the problem is one of the new unit's; what else counted stays with the unit that earned it.
     *
     * <p>Dated by the transfer, not by the first registration: on an earlier day it would be registered with both units.
     */
    private static Counting transfer(FactSubject known, ProblemTransferred event, Decoded at) {
        FactSubject moved = known.movedTo(event.toUnit());
        Fact again = Counting.fact(at, moved.unit(), REGISTERED, event.occurredOn(), 1, registration(moved, event));
        return Counting.instead(known.counted(REGISTERED), moved, List.of(again), at);
    }

    private static Map<String, String> registration(FactSubject subject, ProblemEvent event) {
        return Map.of(
                "类别",
                subject.category(),
                "来源",
                subject.source(),
                "问题",
                event.problemId().value());
    }

    /** Each measure is a fact of its own, so that measures and problems can be counted side by side. */
    private static Counting plans(FactSubject known, MeasuresPlanned event, Decoded at) {
        List<Fact> facts = event.measures().stream()
                .map(measure -> Counting.fact(
                        at,
                        known.unit(),
                        "措施制定",
                        event.occurredOn(),
                        1,
                        Map.of(
                                "措施",
                                measure.measureId().value(),
                                "问题",
                                event.problemId().value())))
                .toList();
        return Counting.instead(List.of(), known.withDues(dues(event)), facts, at);
    }

    private static Map<String, LocalDate> dues(MeasuresPlanned planned) {
        Map<String, LocalDate> dues = new TreeMap<>();
        planned.measures().forEach(measure -> dues.put(measure.measureId().value(), measure.due()));
        return dues;
    }

    private static Map<String, String> completion(FactSubject known, MeasureCompleted event) {
        String measure = event.measureId().value();
        Optional<LocalDate> due = Optional.ofNullable(known.dues().get(measure));
        return Map.of(
                "按期",
                Counting.inTime(event.occurredOn(), due),
                "问题",
                event.problemId().value(),
                "措施",
                measure);
    }

    private static Map<String, String> closure(FactSubject known, ProblemClosed event) {
        return Map.of(
                "按期",
                Counting.inTime(event.occurredOn(), known.deadline()),
                "类别",
                known.category(),
                "来源",
                known.source(),
                "问题",
                event.problemId().value());
    }

    private static Counting study(Optional<FactSubject> before, StudyEvent event, Decoded at) {
        return switch (event) {
            case StudySessionHeld held -> session(before, held.session(), at);
            case StudySessionCorrected corrected -> session(before, corrected.session(), at);
            case StudySessionWithdrawn _ ->
                before.map(known -> Counting.withdrawn(known, at)).orElse(Counting.nothing(before));
        };
    }

    private static Counting session(Optional<FactSubject> before, StudySession session, Decoded at) {
        FactSubject fresh = FactSubject.of(session.unit());
        FactSubject known = before.orElse(fresh);
        Map<String, String> fields = Map.of("形式", Words.of(session.form()), "专题", session.campaign());
        Fact fact = Counting.fact(at, session.unit(), "学习场次", session.day(), 1, fields);
        return Counting.instead(known.counted(), known.movedTo(session.unit()), List.of(fact), at);
    }

    private static Counting visit(Optional<FactSubject> before, VisitEvent event, Decoded at) {
        return switch (event) {
            case SiteVisitMade made -> visit(before, made.visit(), at);
            case SiteVisitCorrected corrected -> visit(before, corrected.visit(), at);
            case OnSiteProblemSolved solved ->
                before.map(known ->
                                Counting.one(known.withSolved(solved.what()), at, "现场解决", Map.of("问题", solved.what())))
                        .orElse(Counting.nothing(before));
            case SiteVisitWithdrawn _ ->
                before.map(known -> Counting.withdrawn(known, at)).orElse(Counting.nothing(before));
        };
    }

    /** A corrected visit takes along what was solved on the spot, to the right unit and day. */
    private static Counting visit(Optional<FactSubject> before, SiteVisit visit, Decoded at) {
        UnitId unit = visit.unit();
        FactSubject known = before.orElse(FactSubject.of(unit));
        List<Fact> facts = new ArrayList<>();
        facts.add(Counting.fact(at, unit, "实地走访", visit.day(), 1, Map.of()));
        facts.addAll(Counting.each(at, unit, "现场解决", visit.day(), "问题", known.solved()));
        return Counting.instead(known.counted(), known.movedTo(unit), facts, at);
    }

    private static String reopening(ReopenCause cause) {
        return switch (cause) {
            case RELAPSED -> "问题反弹";
            case FALSE_RECTIFICATION -> "虚假整改";
        };
    }

    private static String colour(SupervisionLevel level) {
        return switch (level) {
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case RED -> "红";
        };
    }
}
