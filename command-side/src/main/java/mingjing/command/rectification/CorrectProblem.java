package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemCorrected;
import mingjing.events.rectification.ProblemId;

/** Puts the wording of a problem right; a correction is about the day the problem was registered. */
public record CorrectProblem(
        ProblemId problemId, String what, String source, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.known(this);
        if (known.stage().hasLeftTheCount()) {
            throw new Refused(Reason.WRONG_STAGE, problemId, known.stage(), Stages.RUNNING);
        }
        return List.of(new ProblemCorrected(problemId, what, source, reason, by, known.registeredOn()));
    }
}
