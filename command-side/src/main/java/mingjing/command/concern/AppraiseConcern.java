package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernAppraised;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.Grade;
import mingjing.events.organisation.PersonId;

/** Judges the work on a concern. */
public record AppraiseConcern(ConcernId concernId, Grade grade, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.CALLED_BACK);
        if (concern.doers().contains(by)) {
            throw new Refused(Reason.DOER_MAY_NOT_APPROVE, concernId, by);
        }
        return List.of(new ConcernAppraised(concernId, concern.unit(), grade, by, occurredOn));
    }
}
