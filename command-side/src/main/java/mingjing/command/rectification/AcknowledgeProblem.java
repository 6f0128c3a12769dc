package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.REGISTERED;
import static mingjing.events.rectification.Stage.TRANSFERRED;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemAcknowledged;
import mingjing.events.rectification.ProblemId;

/** 签字认领: the owner signs for a problem. */
public record AcknowledgeProblem(ProblemId problemId, PersonId by, LocalDate occurredOn) implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, List.of(REGISTERED, TRANSFERRED));
        return List.of(new ProblemAcknowledged(problemId, by, occurredOn));
    }
}
