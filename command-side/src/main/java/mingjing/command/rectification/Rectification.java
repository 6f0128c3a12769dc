package mingjing.command.rectification;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemRegistered;
import mingjing.events.rectification.ProblemId;

/** The boundaries and use cases of rectification: its table of contents. */
public final class Rectification {
    public static final Boundary<ProblemId, Problem, ProblemEvent> PROBLEM = new Boundary<>(
            ProblemId.class,
            Problem.class,
            ProblemEvent.class,
            id -> Set.of(new Tag("problem", id.value())),
            _ -> new Problem.Unknown(),
            Problem::evolve);

    /** Narrow on purpose: who only mentions a problem must not fail because work on it goes on. */
    public static final Boundary<ProblemId, Registration, ProblemRegistered> REGISTRATION = new Boundary<>(
            ProblemId.class,
            Registration.class,
            ProblemRegistered.class,
            id -> Set.of(new Tag("problem", id.value())),
            id -> new Registration(id, false),
            Registration::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(
                    RegisterProblem.class,
                    (order, states) -> order.decide(
                            states.of(PROBLEM, order.problemId()),
                            states.of(Organisation.UNIT, order.responsibleUnit()),
                            states.of(Organisation.UNIT, order.leadUnit()))),
            new Slice<>(
                    TransferProblem.class,
                    (order, states) -> order.decide(
                            states.of(PROBLEM, order.problemId()), states.of(Organisation.UNIT, order.toUnit()))),
            new Slice<>(
                    MergeProblem.class,
                    (order, states) ->
                            order.decide(states.of(PROBLEM, order.problemId()), states.of(PROBLEM, order.into()))),
            Slice.of(AcknowledgeProblem.class, PROBLEM, AcknowledgeProblem::problemId, AcknowledgeProblem::decide),
            Slice.of(PlanMeasures.class, PROBLEM, PlanMeasures::problemId, PlanMeasures::decide),
            Slice.of(ReportProgress.class, PROBLEM, ReportProgress::problemId, ReportProgress::decide),
            Slice.of(CompleteMeasure.class, PROBLEM, CompleteMeasure::problemId, CompleteMeasure::decide),
            Slice.of(RequestClosure.class, PROBLEM, RequestClosure::problemId, RequestClosure::decide),
            Slice.of(StartVerification.class, PROBLEM, StartVerification::problemId, StartVerification::decide),
            Slice.of(VerifyClosure.class, PROBLEM, VerifyClosure::problemId, VerifyClosure::decide),
            Slice.of(ReturnForRework.class, PROBLEM, ReturnForRework::problemId, ReturnForRework::decide),
            Slice.of(PubliciseClosure.class, PROBLEM, PubliciseClosure::problemId, PubliciseClosure::decide),
            Slice.of(CloseProblem.class, PROBLEM, CloseProblem::problemId, CloseProblem::decide),
            Slice.of(RevisitProblem.class, PROBLEM, RevisitProblem::problemId, RevisitProblem::decide),
            Slice.of(SustainProblem.class, PROBLEM, SustainProblem::problemId, SustainProblem::decide),
            Slice.of(ReopenProblem.class, PROBLEM, ReopenProblem::problemId, ReopenProblem::decide),
            Slice.of(ExtendDeadline.class, PROBLEM, ExtendDeadline::problemId, ExtendDeadline::decide),
            Slice.of(PauseClock.class, PROBLEM, PauseClock::problemId, PauseClock::decide),
            Slice.of(ResumeClock.class, PROBLEM, ResumeClock::problemId, ResumeClock::decide),
            Slice.of(ShelveProblem.class, PROBLEM, ShelveProblem::problemId, ShelveProblem::decide),
            Slice.of(UnshelveProblem.class, PROBLEM, UnshelveProblem::problemId, UnshelveProblem::decide),
            Slice.of(MakeLongTerm.class, PROBLEM, MakeLongTerm::problemId, MakeLongTerm::decide),
            Slice.of(WithdrawProblem.class, PROBLEM, WithdrawProblem::problemId, WithdrawProblem::decide),
            Slice.of(CorrectProblem.class, PROBLEM, CorrectProblem::problemId, CorrectProblem::decide),
            Slice.of(
                    IssueSupervisionNotice.class,
                    PROBLEM,
                    IssueSupervisionNotice::problemId,
                    IssueSupervisionNotice::decide),
            Slice.of(SendReminder.class, PROBLEM, SendReminder::problemId, SendReminder::decide));

    private Rectification() {}
}
