package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjing.command.Field;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.MeasuresPlanned;
import mingjing.events.rectification.ProblemId;

/** Sets measures for a problem that is signed for; more may follow while work goes on. */
public record PlanMeasures(ProblemId problemId, List<PlannedMeasure> measures, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.PLANNABLE);
        if (measures.isEmpty()) {
            throw new Refused(Reason.NOTHING_LISTED, new Field("measures"));
        }
        Set<MeasureId> numbers = new HashSet<>(known.measures().keySet());
        for (PlannedMeasure measure : measures) {
            if (!numbers.add(measure.measureId())) {
                throw new Refused(Reason.MEASURE_NUMBER_TAKEN, problemId, measure.measureId());
            }
            Term.check(occurredOn, measure.due());
        }
        return List.of(new MeasuresPlanned(problemId, measures, by, occurredOn));
    }
}
