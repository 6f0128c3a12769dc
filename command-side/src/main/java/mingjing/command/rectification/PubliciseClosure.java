package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ClosurePublicised;
import mingjing.events.rectification.ProblemId;

/** 公示: hangs the verified result out for objection, until a day. */
public record PubliciseClosure(ProblemId problemId, String place, LocalDate until, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, List.of(VERIFIED));
        Term.check(occurredOn, until);
        return List.of(new ClosurePublicised(problemId, place, until, by, occurredOn));
    }
}
