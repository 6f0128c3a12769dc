package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.VERIFYING;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ClosureVerified;
import mingjing.events.rectification.ProblemId;

/** 核查: the verifier found the problem solved. */
public record VerifyClosure(ProblemId problemId, String finding, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, List.of(VERIFYING)).requireVerifier(by);
        return List.of(new ClosureVerified(problemId, by, finding, occurredOn));
    }
}
