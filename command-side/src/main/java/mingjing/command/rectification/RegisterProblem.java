package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemRegistered;
import mingjing.events.rectification.ProblemId;

/** 挂号: puts a problem on the list, with the unit that answers for it and a deadline. */
public record RegisterProblem(
        ProblemId problemId,
        String what,
        String source,
        Handling handling,
        UnitId responsibleUnit,
        UnitId leadUnit,
        LocalDate deadline,
        PersonId by,
        LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem, Unit responsible, Unit lead) {
        if (problem instanceof KnownProblem) {
            throw new Refused(Reason.NUMBER_TAKEN, problemId);
        }
        responsible.active(responsibleUnit, occurredOn);
        lead.active(leadUnit, occurredOn);
        Term.check(occurredOn, deadline);
        return List.of(new ProblemRegistered(
                problemId, what, source, handling, responsibleUnit, leadUnit, deadline, by, occurredOn));
    }
}
