package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.ACKNOWLEDGED;
import static mingjing.events.rectification.Stage.REGISTERED;
import static mingjing.events.rectification.Stage.TRANSFERRED;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemTransferred;
import mingjing.events.rectification.ProblemId;

/** 移交: gives a problem that nobody has planned yet to another unit, which must sign for it. */
public record TransferProblem(ProblemId problemId, UnitId toUnit, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem, Unit receiver) {
        KnownProblem known = problem.at(this, List.of(REGISTERED, ACKNOWLEDGED, TRANSFERRED));
        known.requireApprover(by);
        if (known.unit().equals(toUnit)) {
            throw new Refused(Reason.SAME_UNIT, problemId, toUnit);
        }
        receiver.active(toUnit, occurredOn);
        return List.of(new ProblemTransferred(problemId, toUnit, reason, by, occurredOn));
    }
}
