package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernReworked;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Has a concern done over because people are not satisfied. */
public record ReworkConcern(ConcernId concernId, String reason, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    /** The highest of five marks that says people are not satisfied. */
    private static final int DISSATISFIED = 2;

    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.CALLED_BACK);
        if (concern.rating().filter(mark -> mark <= DISSATISFIED).isEmpty()) {
            throw new Refused(Reason.NOT_DISSATISFIED, concernId);
        }
        return List.of(new ConcernReworked(concernId, concern.unit(), reason, by, occurredOn));
    }
}
