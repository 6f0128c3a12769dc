package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemWithdrawn;
import mingjing.events.rectification.ProblemId;

/** 撤销: takes out of the count a problem registered in error, by approval. */
public record WithdrawProblem(ProblemId problemId, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.RUNNING).requireApprover(by);
        return List.of(new ProblemWithdrawn(problemId, reason, by, occurredOn));
    }
}
