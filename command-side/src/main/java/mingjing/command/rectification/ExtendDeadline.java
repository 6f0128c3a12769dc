package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.DeadlineExtended;
import mingjing.events.rectification.ProblemId;

/** Grants a later deadline; the first one stays on record. */
public record ExtendDeadline(ProblemId problemId, LocalDate deadline, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.RUNNING);
        known.requireApprover(by);
        if (!deadline.isAfter(known.clock().deadline())) {
            throw new Refused(
                    Reason.DEADLINE_NOT_LATER, problemId, known.clock().deadline());
        }
        Term.check(occurredOn, deadline);
        return List.of(new DeadlineExtended(problemId, deadline, reason, by, occurredOn));
    }
}
