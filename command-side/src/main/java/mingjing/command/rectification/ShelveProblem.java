package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemShelved;
import mingjing.events.rectification.ProblemId;

/** 挂账: carries openly a problem that cannot be solved for now, by approval. */
public record ShelveProblem(ProblemId problemId, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.WORKING).requireApprover(by);
        return List.of(new ProblemShelved(problemId, reason, by, occurredOn));
    }
}
