package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemClock;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ClockPaused;
import mingjing.events.rectification.ProblemId;

/** Lets the clock of a problem stand still, by approval. */
public record PauseClock(ProblemId problemId, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.RUNNING);
        known.requireApprover(by);
        if (known.clock().pausedSince().isPresent()) {
            throw new Refused(
                    Reason.CLOCK_ALREADY_PAUSED,
                    problemId,
                    known.clock().pausedSince().get());
        }
        for (ProblemClock.Pause pause : known.clock().pauses()) {
            if (occurredOn.isBefore(pause.to())) {
                throw new Refused(Reason.DAY_BEFORE_LAST_STEP, problemId, occurredOn, pause.to());
            }
        }
        return List.of(new ClockPaused(problemId, reason, by, occurredOn));
    }
}
