package mingjing.command.rectification;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.events.rectification.Stage.*;

import java.util.List;
import mingjing.command.Reason;
import mingjing.events.DomainEvent;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every order about a problem: what it leads to, and what all of them refuse alike. */
public class ProblemOrdersTest {
    record Row(Stage right, ProblemCommand order, DomainEvent event, Stage wrong) {
        @Override
        public String toString() {
            return order.getClass().getSimpleName();
        }
    }

    private static final List<PlannedMeasure> PLAN = List.of(new PlannedMeasure(N, "换线", DEADLINE));

    static final List<Row> ROWS = List.of(
            new Row(REGISTERED, new AcknowledgeProblem(P, OWNER, DAY), new ProblemAcknowledged(P, OWNER, DAY), PLANNED),
            new Row(
                    ACKNOWLEDGED,
                    new PlanMeasures(P, PLAN, OWNER, DAY),
                    new MeasuresPlanned(P, PLAN, OWNER, DAY),
                    REGISTERED),
            new Row(
                    PLANNED,
                    new ReportProgress(P, M, 60, "过半", OWNER, DAY),
                    new ProgressReported(P, M, 60, "过半", OWNER, DAY),
                    VERIFYING),
            new Row(
                    RETURNED,
                    new CompleteMeasure(P, M, "验收单", HELPER, DAY),
                    new MeasureCompleted(P, M, "验收单", HELPER, DAY),
                    ACKNOWLEDGED),
            new Row(
                    IN_PROGRESS,
                    new RequestClosure(P, PROOF, OWNER, DAY),
                    new ClosureRequested(P, PROOF, OWNER, DAY),
                    CLOSED),
            new Row(
                    CLOSURE_REQUESTED,
                    new StartVerification(P, VERIFIER, DAY),
                    new VerificationStarted(P, VERIFIER, DAY),
                    IN_PROGRESS),
            new Row(
                    VERIFYING,
                    new VerifyClosure(P, "全亮", VERIFIER, DAY),
                    new ClosureVerified(P, VERIFIER, "全亮", DAY),
                    CLOSURE_REQUESTED),
            new Row(
                    VERIFYING,
                    new ReturnForRework(P, "两盏不亮", List.of(M), VERIFIER, DAY),
                    new ProblemReturned(P, VERIFIER, "两盏不亮", List.of(M), DAY),
                    VERIFIED),
            new Row(
                    VERIFIED,
                    new PubliciseClosure(P, "公开栏", DEADLINE, CLERK, DAY),
                    new ClosurePublicised(P, "公开栏", DEADLINE, CLERK, DAY),
                    VERIFYING),
            new Row(
                    PUBLICISED,
                    new CloseProblem(P, PROOF, APPROVER, DAY),
                    new ProblemClosed(P, APPROVER, PROOF, DAY),
                    VERIFIED),
            new Row(
                    CLOSED,
                    new RevisitProblem(P, "仍全亮", VERIFIER, DAY),
                    new ProblemRevisited(P, VERIFIER, "仍全亮", DAY),
                    PUBLICISED),
            new Row(
                    REVISITED,
                    new SustainProblem(P, "月巡", APPROVER, DAY),
                    new ProblemSustained(P, APPROVER, "月巡", DAY),
                    CLOSED),
            new Row(
                    SUSTAINED,
                    new ReopenProblem(P, ReopenCause.RELAPSED, "又坏", List.of(M), DEADLINE, VERIFIER, DAY),
                    new ProblemReopened(P, ReopenCause.RELAPSED, "又坏", List.of(M), DEADLINE, VERIFIER, DAY),
                    PUBLICISED),
            new Row(
                    IN_PROGRESS,
                    new ExtendDeadline(P, DEADLINE.plusDays(30), "供货", APPROVER, DAY),
                    new DeadlineExtended(P, DEADLINE.plusDays(30), "供货", APPROVER, DAY),
                    CLOSED),
            new Row(
                    IN_PROGRESS,
                    new PauseClock(P, "审批", APPROVER, DAY),
                    new ClockPaused(P, "审批", APPROVER, DAY),
                    SHELVED),
            new Row(
                    PLANNED,
                    new ShelveProblem(P, "等资金", APPROVER, DAY),
                    new ProblemShelved(P, "等资金", APPROVER, DAY),
                    REGISTERED),
            new Row(SHELVED, new UnshelveProblem(P, APPROVER, DAY), new ProblemUnshelved(P, APPROVER, DAY), PLANNED),
            new Row(
                    PLANNED,
                    new MakeLongTerm(P, "巡查", APPROVER, DAY),
                    new ProblemMadeLongTerm(P, "巡查", APPROVER, DAY),
                    REGISTERED),
            new Row(
                    ACKNOWLEDGED,
                    new TransferProblem(P, WEST, "辖区", APPROVER, DAY),
                    new ProblemTransferred(P, WEST, "辖区", APPROVER, DAY),
                    PLANNED),
            new Row(
                    PLANNED,
                    new MergeProblem(P, OTHER, "同一件", APPROVER, DAY),
                    new ProblemMerged(P, OTHER, "同一件", APPROVER, DAY),
                    LONG_TERM),
            new Row(
                    PLANNED,
                    new WithdrawProblem(P, "误登", APPROVER, DAY),
                    new ProblemWithdrawn(P, "误登", APPROVER, DAY),
                    CLOSED),
            new Row(
                    TRANSFERRED,
                    new IssueSupervisionNotice(P, SupervisionLevel.BLUE, "逾期", PersonId.SYSTEM, DAY),
                    new SupervisionNoticeIssued(P, SupervisionLevel.BLUE, "逾期", PersonId.SYSTEM, DAY),
                    WITHDRAWN),
            new Row(
                    REOPENED,
                    new SendReminder(P, PersonId.SYSTEM, DAY),
                    new ReminderSent(P, DEADLINE.plusDays(60), PersonId.SYSTEM, DAY),
                    MERGED));

    @ParameterizedTest
    @FieldSource("ROWS")
    void a_step_at_its_stage_is_recorded(Row row) {
        given(UNITS, problem(row.right), problem(OTHER, PLANNED, FIRST))
                .when(row.order)
                .then(row.event);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void a_step_at_another_stage_is_refused(Row row) {
        given(UNITS, problem(row.wrong), problem(OTHER, PLANNED, FIRST))
                .when(row.order)
                .thenRefused(Reason.WRONG_STAGE);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void a_step_for_an_unknown_problem_is_refused(Row row) {
        given(UNITS).when(row.order).thenRefused(Reason.UNKNOWN_PROBLEM);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void a_step_dated_before_the_last_one_is_refused(Row row) {
        given(UNITS, problem(P, row.right, DAY.plusDays(30)), problem(OTHER, PLANNED, FIRST))
                .when(row.order)
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void a_problem_is_registered() {
        given(UNITS)
                .when(new RegisterProblem(P, "路灯", "恳谈", Handling.FIX_BY_DEADLINE, EAST, STREET, DEADLINE, CLERK, DAY))
                .then(new ProblemRegistered(
                        P, "路灯", "恳谈", Handling.FIX_BY_DEADLINE, EAST, STREET, DEADLINE, CLERK, DAY));
    }

    @Test
    public void a_paused_clock_is_resumed() {
        given(problem(IN_PROGRESS), new ClockPaused(P, "审批", APPROVER, DAY.minusDays(3)))
                .when(new ResumeClock(P, CLERK, DAY))
                .then(new ClockResumed(P, CLERK, DAY));
    }

    @Test
    public void the_wording_is_corrected_as_of_the_day_of_registration() {
        given(problem(SUSTAINED))
                .when(new CorrectProblem(P, "东侧路灯", "恳谈", "漏了方位", CLERK, DAY))
                .then(new ProblemCorrected(P, "东侧路灯", "恳谈", "漏了方位", CLERK, FIRST));
    }
}
