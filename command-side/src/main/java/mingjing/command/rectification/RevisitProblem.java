package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemRevisited;
import mingjing.events.rectification.ProblemId;

/** 回头看: somebody apart from the doers goes back to look at a closed problem. */
public record RevisitProblem(ProblemId problemId, String finding, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.STRUCK_OFF).requireNoDoer(by);
        return List.of(new ProblemRevisited(problemId, by, finding, occurredOn));
    }
}
