package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.CLOSURE_REQUESTED;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.VerificationStarted;
import mingjing.events.rectification.ProblemId;

/** A verifier who had no hand in the work takes the check up. */
public record StartVerification(ProblemId problemId, PersonId by, LocalDate occurredOn) implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, List.of(CLOSURE_REQUESTED)).requireNoDoer(by);
        return List.of(new VerificationStarted(problemId, by, occurredOn));
    }
}
