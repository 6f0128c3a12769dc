package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.SHELVED;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemUnshelved;
import mingjing.events.rectification.ProblemId;

/** Takes work on a shelved problem up again. */
public record UnshelveProblem(ProblemId problemId, PersonId by, LocalDate occurredOn) implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, List.of(SHELVED)).requireApprover(by);
        return List.of(new ProblemUnshelved(problemId, by, occurredOn));
    }
}
