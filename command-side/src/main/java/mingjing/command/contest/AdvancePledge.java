package mingjing.command.contest;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.PledgeAdvanced;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.PersonId;

/** Reports how far a pledge has come. */
public record AdvancePledge(PledgeId pledgeId, String note, PersonId by, LocalDate occurredOn) implements Command {
    List<PledgeEvent> decide(Pledge pledge) {
        Pledge.Open open = pledge.open(pledgeId);
        open.notBefore(occurredOn, pledgeId);
        return List.of(new PledgeAdvanced(pledgeId, open.unit(), note, by, occurredOn));
    }
}
