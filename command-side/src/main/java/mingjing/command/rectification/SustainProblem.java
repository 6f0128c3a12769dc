package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.REVISITED;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemSustained;
import mingjing.events.rectification.ProblemId;

/** 巩固: confirms after a revisit that the problem has stayed solved, and by what mechanism. */
public record SustainProblem(ProblemId problemId, String mechanism, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, List.of(REVISITED)).requireNoDoer(by);
        return List.of(new ProblemSustained(problemId, by, mechanism, occurredOn));
    }
}
