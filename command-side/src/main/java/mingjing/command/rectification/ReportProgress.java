package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProgressReported;
import mingjing.events.rectification.ProblemId;

/** Says how far an open measure has come, from 0 to 99 percent. */
public record ReportProgress(
        ProblemId problemId, MeasureId measureId, int percent, String note, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        problem.at(this, Stages.WORKING).requireOpen(measureId);
        if (percent < 0 || percent > 99) {
            throw new Refused(Reason.PERCENT_OUT_OF_RANGE, percent);
        }
        return List.of(new ProgressReported(problemId, measureId, percent, note, by, occurredOn));
    }
}
