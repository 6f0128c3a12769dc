package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ClockResumed;
import mingjing.events.rectification.ProblemId;

/** Lets a paused clock run again. */
public record ResumeClock(ProblemId problemId, PersonId by, LocalDate occurredOn) implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.RUNNING);
        LocalDate since =
                known.clock().pausedSince().orElseThrow(() -> new Refused(Reason.CLOCK_NOT_PAUSED, problemId));
        if (occurredOn.isBefore(since)) {
            throw new Refused(Reason.DAY_BEFORE_LAST_STEP, problemId, occurredOn, since);
        }
        return List.of(new ClockResumed(problemId, by, occurredOn));
    }
}
