package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemMerged;
import mingjing.events.rectification.ProblemId;

/** 并案: goes on with a problem under another number; both numbers stay findable. */
public record MergeProblem(ProblemId problemId, ProblemId into, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem, Problem other) {
        problem.at(this, Stages.RUNNING).requireApprover(by);
        if (into.equals(problemId)) {
            throw new Refused(Reason.MERGED_INTO_ITSELF, problemId);
        }
        switch (other) {
            case Problem.Unknown _ -> throw new Refused(Reason.UNKNOWN_PROBLEM, into);
            case KnownProblem target
            when !target.stage().isRunning() ->
                throw new Refused(Reason.WRONG_STAGE, into, target.stage(), Stages.RUNNING);
            case KnownProblem _ -> {}
        }
        return List.of(new ProblemMerged(problemId, into, reason, by, occurredOn));
    }
}
