package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernReferred;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Hands a concern on to whoever can settle it. */
public record ReferConcern(ConcernId concernId, String to, String reason, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.REGISTERED);
        return List.of(new ConcernReferred(concernId, concern.unit(), to, reason, by, occurredOn));
    }
}
