package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernWithdrawn;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Takes out a concern that was entered by mistake. */
public record WithdrawConcern(ConcernId concernId, String reason, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.COLLECTED, ConcernStage.ANALYSED, ConcernStage.REGISTERED);
        return List.of(new ConcernWithdrawn(concernId, concern.unit(), reason, by, occurredOn));
    }
}
