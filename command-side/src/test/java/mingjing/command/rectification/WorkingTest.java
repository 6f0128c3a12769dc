package mingjing.command.rectification;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.events.rectification.Stage.*;

import java.util.List;
import mingjing.command.Reason;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.SupervisionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures, deadlines, clock, notices and reminders: what is refused. */
public class WorkingTest {
    @Test
    public void progress_is_about_a_planned_measure() {
        given(problem(PLANNED))
                .when(new ReportProgress(P, N, 10, "开工", OWNER, DAY))
                .thenRefused(Reason.UNKNOWN_MEASURE);
        given(problem(PLANNED))
                .when(new CompleteMeasure(P, N, "验收单", OWNER, DAY))
                .thenRefused(Reason.UNKNOWN_MEASURE);
    }

    @Test
    public void a_completed_measure_makes_no_more_progress() {
        given(problem(IN_PROGRESS))
                .when(new ReportProgress(P, M, 10, "返工", OWNER, DAY))
                .thenRefused(Reason.MEASURE_ALREADY_COMPLETED);
        given(problem(IN_PROGRESS))
                .when(new CompleteMeasure(P, M, "验收单", OWNER, DAY))
                .thenRefused(Reason.MEASURE_ALREADY_COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99})
    public void progress_is_from_0_to_99_percent(int percent) {
        given(problem(PLANNED))
                .when(new ReportProgress(P, M, percent, "进展", OWNER, DAY))
                .then(new ProgressReported(P, M, percent, "进展", OWNER, DAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    public void other_percentages_are_refused(int percent) {
        given(problem(PLANNED))
                .when(new ReportProgress(P, M, percent, "进展", OWNER, DAY))
                .thenRefused(Reason.PERCENT_OUT_OF_RANGE);
    }

    @Test
    public void an_extension_is_approved_by_somebody_apart() {
        given(problem(IN_PROGRESS))
                .when(new ExtendDeadline(P, DEADLINE.plusDays(9), "供货", OWNER, DAY))
                .thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void an_extension_is_longer_than_what_it_extends() {
        given(problem(IN_PROGRESS))
                .when(new ExtendDeadline(P, DEADLINE, "供货", APPROVER, DAY))
                .thenRefused(Reason.DEADLINE_NOT_LATER);
    }

    @Test
    public void a_pause_is_approved_by_somebody_apart() {
        given(problem(IN_PROGRESS)).when(new PauseClock(P, "审批", OWNER, DAY)).thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void a_paused_clock_is_not_paused_again() {
        given(problem(IN_PROGRESS), pause(10))
                .when(new PauseClock(P, "审批", APPROVER, DAY))
                .thenRefused(Reason.CLOCK_ALREADY_PAUSED);
    }

    @Test
    public void a_pause_does_not_reach_into_the_one_before() {
        given(problem(IN_PROGRESS), pause(10), new ClockResumed(P, CLERK, DAY.plusDays(1)))
                .when(new PauseClock(P, "审批", APPROVER, DAY))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void a_running_clock_is_not_resumed() {
        given(problem(IN_PROGRESS)).when(new ResumeClock(P, CLERK, DAY)).thenRefused(Reason.CLOCK_NOT_PAUSED);
    }

    @Test
    public void a_clock_is_not_resumed_before_it_was_paused() {
        given(problem(IN_PROGRESS), pause(0))
                .when(new ResumeClock(P, CLERK, DAY.minusDays(1)))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void nothing_and_nobody_is_resumed_where_the_clock_does_not_run() {
        given(problem(SHELVED)).when(new ResumeClock(P, CLERK, DAY)).thenRefused(Reason.WRONG_STAGE);
        given(UNITS).when(new ResumeClock(P, CLERK, DAY)).thenRefused(Reason.UNKNOWN_PROBLEM);
    }

    @Test
    public void shelving_taking_up_again_and_keeping_for_good_are_approved_by_somebody_apart() {
        given(problem(PLANNED)).when(new ShelveProblem(P, "等资金", OWNER, DAY)).thenRefused(Reason.DOER_MAY_NOT_APPROVE);
        given(problem(SHELVED)).when(new UnshelveProblem(P, OWNER, DAY)).thenRefused(Reason.DOER_MAY_NOT_APPROVE);
        given(problem(PLANNED)).when(new MakeLongTerm(P, "巡查", OWNER, DAY)).thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void a_notice_of_a_level_is_issued_once_for_a_deadline() {
        given(problem(PLANNED), notice(SupervisionLevel.BLUE))
                .when(issue(SupervisionLevel.BLUE))
                .thenRefused(Reason.NOTICE_ALREADY_ISSUED);
    }

    @Test
    public void a_notice_of_another_level_may_follow() {
        given(problem(PLANNED), notice(SupervisionLevel.BLUE))
                .when(issue(SupervisionLevel.RED))
                .then(notice(SupervisionLevel.RED));
    }

    @Test
    public void a_reminder_is_sent_once_for_a_deadline() {
        given(problem(PLANNED), new ReminderSent(P, DEADLINE, PersonId.SYSTEM, DAY))
                .when(new SendReminder(P, PersonId.SYSTEM, DAY))
                .thenRefused(Reason.ALREADY_REMINDED);
    }

    @Test
    public void an_extended_deadline_brings_new_notices_and_reminders() {
        DeadlineExtended extended = new DeadlineExtended(P, DEADLINE.plusDays(9), "供货", APPROVER, DAY);
        given(problem(PLANNED), notice(SupervisionLevel.BLUE), extended)
                .when(issue(SupervisionLevel.BLUE))
                .then(notice(SupervisionLevel.BLUE));
    }

    @Test
    public void the_deadline_of_a_reopened_problem_brings_new_notices() {
        ProblemReopened reopened = new ProblemReopened(
                P, ReopenCause.FALSE_RECTIFICATION, "没修", List.of(M), DEADLINE, VERIFIER, DAY.minusDays(1));
        given(problem(PLANNED), notice(SupervisionLevel.BLUE), problem(CLOSED).subList(3, 9), reopened)
                .when(issue(SupervisionLevel.BLUE))
                .then(notice(SupervisionLevel.BLUE));
    }

    private static ClockPaused pause(int daysAgo) {
        return new ClockPaused(P, "审批", APPROVER, DAY.minusDays(daysAgo));
    }

    private static IssueSupervisionNotice issue(SupervisionLevel level) {
        return new IssueSupervisionNotice(P, level, "逾期", PersonId.SYSTEM, DAY);
    }

    private static SupervisionNoticeIssued notice(SupervisionLevel level) {
        return new SupervisionNoticeIssued(P, level, "逾期", PersonId.SYSTEM, DAY);
    }
}
