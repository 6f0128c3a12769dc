package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.MeasureCompleted;
import mingjing.events.rectification.ProblemId;

/** Declares an open measure done, and names what shows it. */
public record CompleteMeasure(
        ProblemId problemId, MeasureId measureId, String evidence, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.WORKING).requireOpen(measureId);
        return List.of(new MeasureCompleted(problemId, measureId, evidence, by, occurredOn));
    }
}
