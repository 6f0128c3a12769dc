package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernRegistered;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Enters a concern into the ledger that was looked into. */
public record RegisterConcern(ConcernId concernId, PersonId by, LocalDate occurredOn) implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.ANALYSED);
        return List.of(new ConcernRegistered(concernId, concern.unit(), by, occurredOn));
    }
}
