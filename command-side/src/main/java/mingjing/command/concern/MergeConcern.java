package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernMerged;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Makes a concern one with another that is the same matter; both numbers stay known. */
public record MergeConcern(ConcernId concernId, ConcernId into, String reason, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.COLLECTED, ConcernStage.ANALYSED, ConcernStage.REGISTERED);
        if (into.equals(concernId)) {
            throw new Refused(Reason.MERGED_INTO_ITSELF, concernId);
        }
        return List.of(new ConcernMerged(concernId, concern.unit(), into, reason, by, occurredOn));
    }
}
