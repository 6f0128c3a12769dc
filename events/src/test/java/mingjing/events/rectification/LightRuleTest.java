package mingjing.events.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.events.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LightRuleTest {
    private static final LightRule RULE = LightRule.standard();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.china();
    private static final LocalDate START = LocalDate.of(2022, 3, 1);

    /** Twenty working days: 30 % are six of them, 15 % are three. */
    @ParameterizedTest
    @CsvSource({"20, GREEN", "7, GREEN", "6, BLUE", "5, BLUE", "4, BLUE", "3, YELLOW", "2, YELLOW", "0, YELLOW"})
    void the_light_changes_when_the_share_left_reaches_the_threshold(int left, TrafficLight light) {
        assertThat(RULE.light(Stage.IN_PROGRESS, clock(20), CALENDAR.plus(START, 20 - left)))
                .isEqualTo(light);
    }

    @Test
    void the_first_day_after_the_deadline_is_red() {
        assertThat(RULE.light(Stage.IN_PROGRESS, clock(20), CALENDAR.plus(START, 21)))
                .isEqualTo(TrafficLight.RED);
    }

    @Test
    void a_weekend_after_the_deadline_is_not_overdue_yet() {
        LocalDate friday = LocalDate.of(2022, 3, 4);
        assertThat(light(friday, friday.plusDays(2))).isEqualTo(TrafficLight.YELLOW);
        assertThat(light(friday, friday.plusDays(3))).isEqualTo(TrafficLight.RED);
    }

    @Test
    void a_problem_to_be_fixed_on_its_first_day_is_yellow_at_once() {
        assertThat(light(START, START)).isEqualTo(TrafficLight.YELLOW);
    }

    @Test
    void a_pause_keeps_the_light_where_it_was() {
        LocalDate paused = CALENDAR.plus(START, 14);
        ProblemClock clock = new ProblemClock(START, deadline(20), deadline(20), List.of(), Optional.of(paused));
        assertThat(RULE.light(Stage.IN_PROGRESS, clock, CALENDAR.plus(START, 13)))
                .isEqualTo(TrafficLight.GREEN);
        assertThat(RULE.light(Stage.IN_PROGRESS, clock, CALENDAR.plus(START, 40)))
                .isEqualTo(TrafficLight.GREEN);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void only_a_running_stage_has_a_light(Stage stage) {
        TrafficLight light = RULE.light(stage, clock(20), START);
        assertThat(light == TrafficLight.NONE).isEqualTo(!stage.isRunning());
    }

    private static TrafficLight light(LocalDate deadline, LocalDate day) {
        ProblemClock clock = new ProblemClock(START, deadline, deadline, List.of(), Optional.empty());
        return RULE.light(Stage.PLANNED, clock, day);
    }

    private static ProblemClock clock(int workingDays) {
        LocalDate deadline = deadline(workingDays);
        return new ProblemClock(START, deadline, deadline, List.of(), Optional.empty());
    }

    private static LocalDate deadline(int workingDays) {
        return CALENDAR.plus(START, workingDays);
    }
}
