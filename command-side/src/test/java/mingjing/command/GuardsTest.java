package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.DomainEvent;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is ordered in whatever order: what a closed problem means is never broken. Judged by events alone, not by our states. */
class GuardsTest {
    private static final List<RandomRun> RUNS = List.of(1L, 7L, 42L, 2_022L, System.nanoTime()).stream()
            .map(seed -> RandomRun.of(seed, 40_000))
            .toList();

    @ParameterizedTest
    @FieldSource("RUNS")
    void a_closed_problem_was_verified_by_somebody_apart_and_has_no_open_measure(RandomRun run) {
        Map<ProblemId, Witness> witnesses = new HashMap<>();
        for (DomainEvent event : run.events()) {
            if (event instanceof ProblemEvent about) {
                witnesses
                        .computeIfAbsent(about.problemId(), _ -> new Witness(run.seed()))
                        .see(about);
            }
        }
    }

    @Test
    void chance_gets_far_enough_to_say_anything() {
        // Not the last run: its seed is a new one each time.
        assertThat(RUNS.subList(0, 4).stream().flatMap(run -> run.events().stream()))
                .hasAtLeastOneElementOfType(ProblemClosed.class)
                .hasAtLeastOneElementOfType(ProblemReopened.class)
                .hasAtLeastOneElementOfType(ProblemReturned.class);
    }

    /** Remembers the raw facts of one problem and checks each step against them. */
    private static final class Witness {
        private final long seed;
        private final Set<PersonId> doers = new HashSet<>();
        private final Set<MeasureId> open = new HashSet<>();
        private final Set<MeasureId> planned = new HashSet<>();
        private final Set<PersonId> verified = new HashSet<>();

        private Witness(long seed) {
            this.seed = seed;
        }

        private void see(ProblemEvent event) {
            switch (event) {
                case ProblemAcknowledged signed -> doers.add(signed.owner());
                case MeasuresPlanned plan -> plan(plan);
                case MeasureCompleted done -> {
                    open.remove(done.measureId());
                    doers.add(done.completedBy());
                }
                case ClosureVerified check -> {
                    says(!doers.contains(check.verifier()), event);
                    verified.add(check.verifier());
                }
                case ProblemReturned back -> again(back.redo());
                case ProblemReopened back -> again(back.failed());
                case ProblemClosed closed -> {
                    says(!verified.isEmpty() && !planned.isEmpty() && open.isEmpty(), event);
                    says(!doers.contains(closed.approver()) && !verified.contains(closed.approver()), event);
                }
                default -> {}
            }
        }

        private void plan(MeasuresPlanned plan) {
            Set<MeasureId> numbers =
                    plan.measures().stream().map(PlannedMeasure::measureId).collect(Collectors.toSet());
            planned.addAll(numbers);
            open.addAll(numbers);
        }

        private void again(List<MeasureId> measures) {
            verified.clear();
            open.addAll(measures);
        }

        private void says(boolean truth, ProblemEvent event) {
            assertThat(truth)
                    .as("seed %d: %s after doers %s, verified by %s", seed, event, doers, verified)
                    .isTrue();
        }
    }
}
