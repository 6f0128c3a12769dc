package mingjing.console.seeds;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemClock;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;

/** Where a life stands on a day, by the product's own stage, clock and light. */
final class Standing {
    private static final LightRule RULE = LightRule.standard();

    private Standing() {}

    static Stage stage(List<ProblemEvent> life, LocalDate day) {
        Stage stage = Stage.REGISTERED;
        for (ProblemEvent event : life) {
            stage = event.occurredOn().isAfter(day) ? stage : Stage.after(stage, event);
        }
        return stage;
    }

    private static ProblemClock clock(List<ProblemEvent> life, LocalDate day) {
        ProblemClock clock = ProblemClock.started((ProblemRegistered) life.getFirst());
        for (ProblemEvent event : life) {
            clock = event.occurredOn().isAfter(day) ? clock : clock.after(event);
        }
        return clock;
    }

    /** How many registered problems show each colour at the end of a day. */
    static Map<TrafficLight, Long> lights(Collection<List<ProblemEvent>> lives, LocalDate day) {
        Map<TrafficLight, Long> lights = lives.stream()
                .filter(life -> !life.getFirst().occurredOn().isAfter(day))
                .map(life -> RULE.light(stage(life, day), clock(life, day), day))
                .collect(groupingBy(light -> light, () -> new EnumMap<>(TrafficLight.class), counting()));
        lights.remove(TrafficLight.NONE);
        return lights;
    }

    /** Closed for the first time after the deadline it was registered with. */
    static boolean closedLate(List<ProblemEvent> life) {
        LocalDate deadline = ((ProblemRegistered) life.getFirst()).deadline();
        return life.stream()
                .filter(ProblemClosed.class::isInstance)
                .findFirst()
                .orElseThrow()
                .occurredOn()
                .isAfter(deadline);
    }

    /** Who did it, where owners and their helpers do it; nobody for the acts of verifiers and approvers. */
    static PersonId actor(ProblemEvent event) {
        Optional<PersonId> actor = switch (event) {
            case ProblemAcknowledged acknowledged -> Optional.of(acknowledged.owner());
            case MeasuresPlanned planned -> Optional.of(planned.plannedBy());
            case ProgressReported reported -> Optional.of(reported.reportedBy());
            case MeasureCompleted completed -> Optional.of(completed.completedBy());
            case ClosureRequested requested -> Optional.of(requested.requestedBy());
            default -> Optional.empty();
        };
        return actor.orElse(new PersonId("none"));
    }
}
