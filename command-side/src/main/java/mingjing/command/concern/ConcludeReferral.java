package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ReferralConcluded;
import mingjing.events.concern.ConcernId;
import mingjing.events.organisation.PersonId;

/** Records what became of a concern that was handed on. */
public record ConcludeReferral(ConcernId concernId, boolean resolved, String outcome, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.stands(occurredOn);
        if (!concern.referred()) {
            throw new Refused(Reason.NOT_REFERRED, concernId);
        }
        return List.of(new ReferralConcluded(concernId, concern.unit(), resolved, outcome, by, occurredOn));
    }
}
