package mingjing.events.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingjing.events.Samples;
import mingjing.events.rectification.ProblemEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {
    /** Events that say nothing about where the problem stands. */
    private static final List<Class<? extends ProblemEvent>> NOTES = List.of(
            DeadlineExtended.class,
            ClockPaused.class,
            ClockResumed.class,
            ProblemCorrected.class,
            SupervisionNoticeIssued.class,
            ReminderSent.class);

    static List<ProblemEvent> events() {
        return Samples.ALL.stream()
                .filter(ProblemEvent.class::isInstance)
                .map(ProblemEvent.class::cast)
                .toList();
    }

    static Stream<Arguments> everyStageAndEvent() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> events().stream().map(event -> Arguments.of(stage, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStageAndEvent")
    void every_event_leads_from_every_stage_to_a_stage(Stage stage, ProblemEvent event) {
        Stage next = Stage.after(stage, event);
        assertThat(next).isNotNull();
        assertThat(!NOTES.contains(event.getClass()) || next == stage).isTrue();
    }

    @Test
    void measures_planned_later_do_not_set_the_problem_back() {
        ProblemEvent planned = sample(MeasuresPlanned.class);
        assertThat(Stage.after(Stage.ACKNOWLEDGED, planned)).isEqualTo(Stage.PLANNED);
        assertThat(Stage.after(Stage.REOPENED, planned)).isEqualTo(Stage.REOPENED);
    }

    @Test
    void a_stage_runs_unless_it_is_closed_kept_aside_or_out_of_the_count() {
        assertThat(Arrays.stream(Stage.values()).filter(stage -> !stage.isRunning()))
                .containsExactly(
                        Stage.CLOSED,
                        Stage.REVISITED,
                        Stage.SUSTAINED,
                        Stage.LONG_TERM,
                        Stage.SHELVED,
                        Stage.MERGED,
                        Stage.WITHDRAWN);
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isWorking)).allMatch(Stage::isRunning);
    }

    private static <E extends ProblemEvent> E sample(Class<E> type) {
        return events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findAny()
                .orElseThrow();
    }
}
