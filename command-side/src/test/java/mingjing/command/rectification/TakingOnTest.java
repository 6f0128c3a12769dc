package mingjing.command.rectification;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.events.rectification.Stage.*;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.events.organisation.OrgEvent.UnitDissolved;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent.ProblemAcknowledged;
import org.junit.jupiter.api.Test;

/** Registering, planning, handing over, merging and withdrawing: what is refused. */
public class TakingOnTest {
    @Test
    public void a_number_is_registered_once() {
        given(UNITS, problem(SUSTAINED)).when(register(EAST, DEADLINE)).thenRefused(Reason.NUMBER_TAKEN);
    }

    @Test
    public void a_unit_nobody_established_cannot_answer_for_a_problem() {
        given(UNITS).when(register(new UnitId("SQ-99"), DEADLINE)).thenRefused(Reason.UNKNOWN_UNIT);
    }

    @Test
    public void a_unit_that_ended_cannot_answer_for_a_problem() {
        given(UNITS, new UnitDissolved(EAST, "区划", CLERK, FIRST))
                .when(register(EAST, DEADLINE))
                .thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    void a_deadline_more_than_five_years_ahead_is_a_slip_of_the_pen() {
        given(UNITS).when(register(EAST, DAY.plusYears(180))).thenRefused(Reason.DEADLINE_TOO_FAR);
    }

    @Test
    public void a_deadline_before_the_registration_is_refused() {
        given(UNITS).when(register(EAST, DAY.minusDays(1))).thenRefused(Reason.DEADLINE_BEFORE_START);
    }

    @Test
    public void a_problem_of_a_day_before_the_unit_existed_is_refused() {
        given(UNITS)
                .when(register(EAST, DEADLINE, LocalDate.of(2019, 12, 31)))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void a_day_to_come_is_refused() {
        given(UNITS).when(register(EAST, DEADLINE, LocalDate.of(2022, 12, 31))).thenRefused(Reason.DAY_TO_COME);
    }

    @Test
    public void a_plan_without_a_measure_is_refused() {
        given(problem(ACKNOWLEDGED)).when(plan()).thenRefused(Reason.NOTHING_LISTED);
    }

    @Test
    public void a_measure_number_is_used_once() {
        given(problem(PLANNED))
                .when(plan(new PlannedMeasure(M, "换线", DEADLINE)))
                .thenRefused(Reason.MEASURE_NUMBER_TAKEN);
    }

    @Test
    public void two_measures_of_one_plan_have_two_numbers() {
        PlannedMeasure twice = new PlannedMeasure(N, "换线", DEADLINE);
        given(problem(PLANNED)).when(plan(twice, twice)).thenRefused(Reason.MEASURE_NUMBER_TAKEN);
    }

    @Test
    public void a_measure_due_before_it_is_planned_is_refused() {
        given(problem(PLANNED))
                .when(plan(new PlannedMeasure(N, "换线", DAY.minusDays(1))))
                .thenRefused(Reason.DEADLINE_BEFORE_START);
    }

    @Test
    public void a_receiver_signs_for_a_transferred_problem() {
        given(problem(TRANSFERRED))
                .when(new AcknowledgeProblem(P, HELPER, DAY))
                .then(new ProblemAcknowledged(P, HELPER, DAY));
    }

    @Test
    public void a_problem_is_not_transferred_to_where_it_is() {
        given(UNITS, problem(REGISTERED))
                .when(new TransferProblem(P, EAST, "辖区", APPROVER, DAY))
                .thenRefused(Reason.SAME_UNIT);
    }

    @Test
    public void a_problem_is_not_transferred_to_an_unknown_unit() {
        given(UNITS, problem(REGISTERED))
                .when(new TransferProblem(P, new UnitId("SQ-99"), "辖区", APPROVER, DAY))
                .thenRefused(Reason.UNKNOWN_UNIT);
    }

    @Test
    public void a_problem_is_not_transferred_to_a_unit_that_ended() {
        given(UNITS, problem(REGISTERED), new UnitDissolved(WEST, "区划", CLERK, FIRST))
                .when(new TransferProblem(P, WEST, "辖区", APPROVER, DAY))
                .thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    public void an_owner_does_not_approve_the_transfer() {
        given(UNITS, problem(ACKNOWLEDGED))
                .when(new TransferProblem(P, WEST, "辖区", OWNER, DAY))
                .thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void a_problem_is_not_merged_into_itself() {
        given(problem(PLANNED)).when(merge(APPROVER)).thenRefused(Reason.UNKNOWN_PROBLEM);
        given(problem(PLANNED))
                .when(new MergeProblem(P, P, "同一件", APPROVER, DAY))
                .thenRefused(Reason.MERGED_INTO_ITSELF);
    }

    @Test
    public void a_problem_is_not_merged_into_a_closed_one() {
        given(problem(PLANNED), problem(OTHER, CLOSED, FIRST))
                .when(merge(APPROVER))
                .thenRefused(Reason.WRONG_STAGE);
    }

    @Test
    public void an_owner_does_not_take_his_problem_out_of_the_count() {
        given(problem(PLANNED), problem(OTHER, PLANNED, FIRST))
                .when(merge(OWNER))
                .thenRefused(Reason.DOER_MAY_NOT_APPROVE);
        given(problem(PLANNED)).when(new WithdrawProblem(P, "误登", OWNER, DAY)).thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void a_withdrawn_or_unknown_problem_is_not_corrected() {
        CorrectProblem correct = new CorrectProblem(P, "东侧路灯", "恳谈", "漏了方位", CLERK, DAY);
        given(problem(WITHDRAWN)).when(correct).thenRefused(Reason.WRONG_STAGE);
        given(UNITS).when(correct).thenRefused(Reason.UNKNOWN_PROBLEM);
    }

    private static RegisterProblem register(UnitId unit, LocalDate deadline) {
        return register(unit, deadline, DAY);
    }

    private static RegisterProblem register(UnitId unit, LocalDate deadline, LocalDate on) {
        return new RegisterProblem(P, "路灯", "恳谈", Handling.FIX_BY_DEADLINE, unit, STREET, deadline, CLERK, on);
    }

    private static PlanMeasures plan(PlannedMeasure... measures) {
        return new PlanMeasures(P, List.of(measures), OWNER, DAY);
    }

    private static MergeProblem merge(PersonId by) {
        return new MergeProblem(P, OTHER, "同一件", by, DAY);
    }
}
