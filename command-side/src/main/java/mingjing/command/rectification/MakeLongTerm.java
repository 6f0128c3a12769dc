package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemMadeLongTerm;
import mingjing.events.rectification.ProblemId;

/** 长期坚持: keeps a problem up for good under a lasting mechanism, by approval. */
public record MakeLongTerm(ProblemId problemId, String mechanism, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.WORKING).requireApprover(by);
        return List.of(new ProblemMadeLongTerm(problemId, mechanism, by, occurredOn));
    }
}
