package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernCollected;
import mingjing.events.concern.ConcernId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Takes up a concern that somebody brought to the office's ears. */
public record CollectConcern(
        ConcernId concernId, UnitId unit, Channel channel, String what, PersonId by, LocalDate occurredOn)
        implements Command {
    List<ConcernEvent> decide(Concern concern, Unit known) {
        if (!(concern instanceof Concern.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, concernId);
        }
        known.atWork(unit, occurredOn);
        return List.of(new ConcernCollected(concernId, unit, channel, what, by, occurredOn));
    }
}
