package mingjing.command.rectification;

import static mingjing.command.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the calendar prompts for one problem that began on 1 March 2022 and is due on 30 June. */
class DeadlinePromptsTest {
    private static final LightRule RULE = LightRule.standard();
    private static final WorkingCalendar CALENDAR = RULE.calendar();
    private static final WhenDeadlineNearsRemind NEARS = new WhenDeadlineNearsRemind(RULE);
    private static final WhenDeadlinePassesIssueNotice PASSES = WhenDeadlinePassesIssueNotice.standard(RULE);

    @Test
    void a_problem_with_time_left_is_let_alone() {
        assertThat(NEARS.due(List.of(planned()), DAY)).isEmpty();
        assertThat(PASSES.due(List.of(planned()), DEADLINE)).isEmpty();
    }

    @Test
    void a_yellow_light_reminds() {
        assertThat(NEARS.due(List.of(planned()), DEADLINE))
                .extracting(Prompt::order)
                .containsExactly(new SendReminder(P, PersonId.SYSTEM, DEADLINE));
    }

    @Test
    void a_reminder_comes_once() {
        ProblemEvent reminded = new ReminderSent(P, DEADLINE, PersonId.SYSTEM, DEADLINE.minusDays(1));
        assertThat(NEARS.due(List.of(planned(reminded)), DEADLINE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,", "1, BLUE", "5, BLUE", "6, YELLOW", "15, YELLOW", "16, RED", "60, RED"})
    void the_longer_overdue_the_graver_the_notice(int overdueDays, SupervisionLevel level) {
        assertThat(levels(planned(), overdueDays))
                .isEqualTo(Optional.ofNullable(level).stream().toList());
    }

    @Test
    void a_level_comes_once_and_no_milder_one_after_it() {
        Problem warned = planned(notice(SupervisionLevel.YELLOW));
        assertThat(levels(warned, 1)).isEmpty();
        assertThat(levels(warned, 6)).isEmpty();
        assertThat(levels(warned, 16)).containsExactly(SupervisionLevel.RED);
    }

    @Test
    void an_extension_begins_anew() {
        LocalDate later = CALENDAR.plus(DEADLINE, 10);
        Problem extended =
                planned(notice(SupervisionLevel.RED), new DeadlineExtended(P, later, "供货", APPROVER, DEADLINE));
        assertThat(levels(extended, 10)).isEmpty();
        assertThat(levels(extended, 11)).containsExactly(SupervisionLevel.BLUE);
    }

    @Test
    void a_paused_clock_does_not_run_out() {
        assertThat(levels(planned(new ClockPaused(P, "审批", APPROVER, DEADLINE)), 60))
                .isEmpty();
    }

    @Test
    void closed_and_shelved_problems_are_let_alone() {
        List<Problem> resting =
                List.of(known(problem(Stage.CLOSED)), known(problem(Stage.SHELVED)), new Problem.Unknown());
        assertThat(PASSES.due(resting, DEADLINE.plusDays(60))).isEmpty();
        assertThat(NEARS.due(resting, DEADLINE)).isEmpty();
    }

    @Test
    void the_key_names_the_occasion_and_not_the_day() {
        List<String> today = keys(DEADLINE.plusDays(1));
        assertThat(today).containsExactly("notice-BLUE/P-1/2022-03-01/2022-06-30");
        assertThat(keys(DEADLINE.plusDays(4))).isEqualTo(today);
    }

    @Test
    void notices_get_graver_with_time() {
        assertThatThrownBy(() -> new WhenDeadlinePassesIssueNotice(RULE, 0, 6, 16))
                .hasMessageContaining("graver");
        assertThatThrownBy(() -> new WhenDeadlinePassesIssueNotice(RULE, 1, 1, 16))
                .hasMessageContaining("graver");
        assertThatThrownBy(() -> new WhenDeadlinePassesIssueNotice(RULE, 1, 6, 6))
                .hasMessageContaining("graver");
    }

    private static List<String> keys(LocalDate day) {
        return PASSES.due(List.of(planned()), day).stream().map(Prompt::key).toList();
    }

    private static List<SupervisionLevel> levels(Problem problem, int overdueDays) {
        return PASSES.due(List.of(problem), CALENDAR.plus(DEADLINE, overdueDays)).stream()
                .map(prompt -> ((IssueSupervisionNotice) prompt.order()).level())
                .toList();
    }

    private static SupervisionNoticeIssued notice(SupervisionLevel level) {
        return new SupervisionNoticeIssued(P, level, "逾期", PersonId.SYSTEM, DEADLINE);
    }

    private static Problem planned(ProblemEvent... more) {
        List<ProblemEvent> events = new ArrayList<>(problem(Stage.PLANNED));
        events.addAll(List.of(more));
        return known(events);
    }

    private static Problem known(List<ProblemEvent> events) {
        Problem problem = new Problem.Unknown();
        for (ProblemEvent event : events) {
            problem = Problem.evolve(problem, event);
        }
        return problem;
    }
}
