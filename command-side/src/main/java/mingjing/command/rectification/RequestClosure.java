package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Field;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ClosureRequested;
import mingjing.events.rectification.ProblemId;

/** 自查申请: the owner asks for the check, once every measure is done. */
public record RequestClosure(ProblemId problemId, List<String> evidence, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.WORKING);
        if (!known.owner().equals(Optional.of(by))) {
            throw new Refused(Reason.NOT_THE_OWNER, problemId, by);
        }
        if (!known.openMeasures().isEmpty()) {
            throw new Refused(Reason.MEASURES_OPEN, problemId, known.openMeasures());
        }
        if (occurredOn.isBefore(known.completedOn())) {
            throw new Refused(Reason.DAY_BEFORE_LAST_STEP, problemId, occurredOn, known.completedOn());
        }
        if (evidence.isEmpty()) {
            throw new Refused(Reason.NOTHING_LISTED, new Field("evidence"));
        }
        return List.of(new ClosureRequested(problemId, evidence, by, occurredOn));
    }
}
