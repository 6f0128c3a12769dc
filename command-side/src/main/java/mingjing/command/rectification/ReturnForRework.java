package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.VERIFYING;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemReturned;
import mingjing.events.rectification.ProblemId;

/** 回炉: the verifier found the problem unsolved, and names the measures to be done again. */
public record ReturnForRework(
        ProblemId problemId, String reason, List<MeasureId> redo, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, List.of(VERIFYING));
        known.requireVerifier(by);
        known.requireKnown(redo);
        return List.of(new ProblemReturned(problemId, by, reason, redo, occurredOn));
    }
}
