package mingjing.events.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.events.Samples;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent.*;
import org.junit.jupiter.api.Test;

/** March 2022 is a month of plain weeks: the 1st is a Tuesday. */
class ProblemClockTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.china();
    private static final ProblemId P = new ProblemId("P-1");
    private static final PersonId BOSS = new PersonId("boss");
    private static final ProblemClock STARTED = new ProblemClock(day(1), day(31), day(31), List.of(), Optional.empty());

    @Test
    void on_the_first_day_all_working_days_are_left_and_on_the_last_none() {
        assertThat(left(STARTED, 1)).isEqualTo(22);
        assertThat(left(STARTED, 31)).isZero();
    }

    @Test
    void after_the_deadline_the_days_left_are_negative() {
        assertThat(STARTED.workingDaysLeft(CALENDAR, LocalDate.of(2022, 4, 1))).isEqualTo(-1);
    }

    @Test
    void a_paused_clock_stands_still_from_the_day_of_the_pause() {
        ProblemClock paused = STARTED.after(pause(8));
        assertThat(left(paused, 7)).isEqualTo(left(STARTED, 7));
        assertThat(left(paused, 8)).isEqualTo(left(STARTED, 7));
        assertThat(left(paused, 25)).isEqualTo(left(STARTED, 7));
    }

    @Test
    void a_resumed_clock_runs_again_from_that_day_and_keeps_what_the_pause_saved() {
        ProblemClock resumed = STARTED.after(pause(8)).after(resume(10));
        assertThat(left(resumed, 9)).isEqualTo(left(STARTED, 7));
        assertThat(left(resumed, 10)).isEqualTo(left(STARTED, 7) - 1);
        assertThat(left(resumed, 31)).isEqualTo(2);
    }

    @Test
    void a_pause_over_a_weekend_saves_no_day() {
        assertThat(left(STARTED.after(pause(5)).after(resume(7)), 31)).isZero();
    }

    @Test
    void two_pauses_add_up() {
        ProblemClock twice =
                STARTED.after(pause(8)).after(resume(10)).after(pause(15)).after(resume(16));
        assertThat(left(twice, 31)).isEqualTo(3);
    }

    @Test
    void a_day_that_was_never_used_up_is_not_given_back() {
        assertThat(left(STARTED.after(pause(1)).after(resume(2)), 31)).isZero();
    }

    @Test
    void an_extension_moves_the_deadline_and_keeps_the_first_one() {
        ProblemClock extended = STARTED.after(new DeadlineExtended(P, LocalDate.of(2022, 4, 8), "供货", BOSS, day(20)));
        assertThat(extended.deadline()).isEqualTo(LocalDate.of(2022, 4, 8));
        assertThat(extended.originalDeadline()).isEqualTo(day(31));
        assertThat(left(extended, 31)).isEqualTo(5); // 1, 2 (worked for the holiday), 6, 7 and 8 April
    }

    @Test
    void reopening_starts_a_new_span_without_the_old_pauses() {
        ProblemEvent reopened = new ProblemReopened(
                P, ReopenCause.RELAPSED, "又坏了", List.of(), LocalDate.of(2022, 6, 30), BOSS, LocalDate.of(2022, 6, 1));
        ProblemClock again = STARTED.after(pause(8)).after(resume(10)).after(reopened);
        assertThat(again.startedOn()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(again.pauses()).isEmpty();
        assertThat(again.originalDeadline()).isEqualTo(day(31));
    }

    @Test
    void resuming_a_clock_that_runs_changes_nothing() {
        assertThat(STARTED.after(resume(10))).isEqualTo(STARTED);
    }

    @Test
    void only_the_four_events_about_time_touch_the_clock() {
        assertThat(Samples.ALL.stream()
                        .filter(ProblemEvent.class::isInstance)
                        .map(ProblemEvent.class::cast)
                        .filter(event -> !STARTED.after(event).equals(STARTED))
                        .map(event -> event.getClass().getSimpleName()))
                .containsExactlyInAnyOrder("DeadlineExtended", "ProblemReopened", "ClockPaused");
    }

    private static int left(ProblemClock clock, int dayOfMarch) {
        return clock.workingDaysLeft(CALENDAR, day(dayOfMarch));
    }

    private static ClockPaused pause(int dayOfMarch) {
        return new ClockPaused(P, "等待审批", BOSS, day(dayOfMarch));
    }

    private static ClockResumed resume(int dayOfMarch) {
        return new ClockResumed(P, BOSS, day(dayOfMarch));
    }

    private static LocalDate day(int dayOfMarch) {
        return LocalDate.of(2022, 3, dayOfMarch);
    }
}
