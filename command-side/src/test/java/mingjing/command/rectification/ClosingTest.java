package mingjing.command.rectification;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.events.rectification.Stage.*;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ReopenCause;
import org.junit.jupiter.api.Test;

/** From the request to the last look back: nobody judges his own work. */
public class ClosingTest {
    private static final MeasuresPlanned SECOND =
            new MeasuresPlanned(P, List.of(new PlannedMeasure(N, "换线", DEADLINE)), OWNER, DAY.minusDays(9));

    @Test
    public void closure_is_asked_for_by_the_owner() {
        given(problem(IN_PROGRESS)).when(request(HELPER, DAY)).thenRefused(Reason.NOT_THE_OWNER);
    }

    @Test
    public void a_problem_with_an_open_measure_cannot_be_closed() {
        given(problem(IN_PROGRESS), SECOND).when(request(OWNER, DAY)).thenRefused(Reason.MEASURES_OPEN);
    }

    @Test
    public void a_measure_to_be_redone_is_open_again() {
        given(problem(RETURNED)).when(request(OWNER, DAY)).thenRefused(Reason.MEASURES_OPEN);
        given(problem(REOPENED)).when(request(OWNER, DAY)).thenRefused(Reason.MEASURES_OPEN);
    }

    @Test
    public void a_request_names_evidence() {
        given(problem(IN_PROGRESS))
                .when(new RequestClosure(P, List.of(), OWNER, DAY))
                .thenRefused(Reason.NOTHING_LISTED);
    }

    @Test
    public void a_request_is_not_earlier_than_the_last_measure() {
        given(problem(IN_PROGRESS), SECOND, new MeasureCompleted(P, N, "验收单", HELPER, DAY))
                .when(request(OWNER, DAY.minusDays(1)))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void the_owner_does_not_verify() {
        given(problem(CLOSURE_REQUESTED)).when(start(OWNER)).thenRefused(Reason.DOER_MAY_NOT_VERIFY);
    }

    @Test
    public void whoever_completed_a_measure_does_not_verify() {
        given(problem(PLANNED), SECOND, completed(M, HELPER), completed(N, OWNER), asked())
                .when(start(HELPER))
                .thenRefused(Reason.DOER_MAY_NOT_VERIFY);
    }

    @Test
    public void a_former_owner_does_not_verify() {
        given(
                        problem(ACKNOWLEDGED),
                        handedOver(),
                        problem(CLOSURE_REQUESTED).subList(2, 3),
                        completed(M, HELPER),
                        asked())
                .when(start(OWNER))
                .thenRefused(Reason.DOER_MAY_NOT_VERIFY);
    }

    @Test
    public void whoever_started_the_check_concludes_it() {
        given(problem(VERIFYING)).when(new VerifyClosure(P, "全亮", HELPER, DAY)).thenRefused(Reason.NOT_THE_VERIFIER);
        given(problem(VERIFYING)).when(rework(HELPER, M)).thenRefused(Reason.NOT_THE_VERIFIER);
    }

    @Test
    public void rework_names_known_measures() {
        given(problem(VERIFYING)).when(rework(VERIFIER)).thenRefused(Reason.NOTHING_LISTED);
        given(problem(VERIFYING)).when(rework(VERIFIER, N)).thenRefused(Reason.UNKNOWN_MEASURE);
    }

    @Test
    public void a_notice_does_not_end_before_it_begins() {
        given(problem(VERIFIED))
                .when(new PubliciseClosure(P, "公开栏", DAY.minusDays(1), CLERK, DAY))
                .thenRefused(Reason.DEADLINE_BEFORE_START);
    }

    @Test
    public void a_doer_does_not_approve_the_closure() {
        given(problem(PUBLICISED)).when(close(OWNER, DAY, "验收单")).thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void the_verifier_does_not_approve_the_closure() {
        given(problem(PUBLICISED)).when(close(VERIFIER, DAY, "验收单")).thenRefused(Reason.VERIFIER_MAY_NOT_APPROVE);
    }

    @Test
    public void a_closure_waits_for_the_end_of_the_notice() {
        given(problem(PUBLICISED))
                .when(close(APPROVER, FIRST.plusDays(11), "验收单"))
                .thenRefused(Reason.PUBLIC_NOTICE_RUNNING);
    }

    @Test
    public void a_closure_cites_the_evidence_of_the_request() {
        given(problem(PUBLICISED)).when(close(APPROVER, DAY)).thenRefused(Reason.EVIDENCE_NOT_CITED);
        given(problem(PUBLICISED)).when(close(APPROVER, DAY, "别的材料")).thenRefused(Reason.EVIDENCE_NOT_CITED);
    }

    @Test
    public void a_doer_does_not_look_back_at_his_own_work() {
        given(problem(CLOSED)).when(new RevisitProblem(P, "仍亮", OWNER, DAY)).thenRefused(Reason.DOER_MAY_NOT_VERIFY);
    }

    @Test
    public void a_second_look_back_is_welcome() {
        given(problem(SUSTAINED))
                .when(new RevisitProblem(P, "仍亮", VERIFIER, DAY))
                .then(new ProblemRevisited(P, VERIFIER, "仍亮", DAY));
    }

    @Test
    public void reopening_charges_measures_and_sets_a_deadline() {
        given(problem(CLOSED)).when(reopen(DEADLINE)).thenRefused(Reason.NOTHING_LISTED);
        given(problem(CLOSED)).when(reopen(DEADLINE, N)).thenRefused(Reason.UNKNOWN_MEASURE);
        given(problem(CLOSED)).when(reopen(DAY.minusDays(1), M)).thenRefused(Reason.DEADLINE_BEFORE_START);
    }

    private static ProblemTransferred handedOver() {
        return new ProblemTransferred(P, WEST, "辖区", APPROVER, FIRST.plusDays(1));
    }

    private static MeasureCompleted completed(MeasureId measure, PersonId by) {
        return new MeasureCompleted(P, measure, "验收单", by, DAY.minusDays(3));
    }

    private static ClosureRequested asked() {
        return new ClosureRequested(P, PROOF, OWNER, DAY.minusDays(2));
    }

    private static RequestClosure request(PersonId by, LocalDate on) {
        return new RequestClosure(P, PROOF, by, on);
    }

    private static StartVerification start(PersonId by) {
        return new StartVerification(P, by, DAY);
    }

    private static ReturnForRework rework(PersonId by, MeasureId... measures) {
        return new ReturnForRework(P, "没修好", List.of(measures), by, DAY);
    }

    private static CloseProblem close(PersonId by, LocalDate on, String... evidence) {
        return new CloseProblem(P, List.of(evidence), by, on);
    }

    private static ReopenProblem reopen(LocalDate deadline, MeasureId... failed) {
        return new ReopenProblem(P, ReopenCause.RELAPSED, "又坏", List.of(failed), deadline, VERIFIER, DAY);
    }
}
