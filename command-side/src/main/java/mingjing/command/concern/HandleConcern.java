package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernHandled;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.Line;
import mingjing.events.organisation.PersonId;

/** Works on a concern once; it may take several times. */
public record HandleConcern(
        ConcernId concernId, Line line, String what, boolean resolved, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.REGISTERED);
        if (concern.referred() && resolved) {
            throw new Refused(Reason.CONCERN_REFERRED, concernId);
        }
        return List.of(new ConcernHandled(concernId, concern.unit(), line, what, resolved, by, occurredOn));
    }
}
