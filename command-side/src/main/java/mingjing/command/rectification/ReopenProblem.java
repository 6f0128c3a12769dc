package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemReopened;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;

/** 反弹 or 虚假整改: opens a closed problem again, charged to the measures that failed. */
public record ReopenProblem(
        ProblemId problemId,
        ReopenCause cause,
        String reason,
        List<MeasureId> failed,
        LocalDate deadline,
        PersonId by,
        LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.STRUCK_OFF).requireKnown(failed);
        Term.check(occurredOn, deadline);
        return List.of(new ProblemReopened(problemId, cause, reason, failed, deadline, by, occurredOn));
    }
}
