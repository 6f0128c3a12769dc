package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.CLOSURE_REQUESTED;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.VerificationStarted;
import mingjing.events.rectification.ProblemId;

/** A verifier who had no hand in the work takes the check up. */
public record StartVerification(ProblemId problemId, PersonId by, LocalDate occurredOn) implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, List.of(CLOSURE_REQUESTED));
        if (known.doers().contains(by)) {
            throw new Refused(Reason.DOER_MAY_NOT_VERIFY, problemId, by);
        }
        return List.of(new VerificationStarted(problemId, by, occurredOn));
    }
}
