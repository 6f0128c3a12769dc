package mingjing.command.contest;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.PledgeMissed;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.PersonId;

/** Finds a pledge not kept. */
public record MissPledge(PledgeId pledgeId, String reason, PersonId by, LocalDate occurredOn) implements Command {
    List<PledgeEvent> decide(Pledge pledge) {
        Pledge.Open open = pledge.open(pledgeId);
        open.mayBeEndedBy(by, occurredOn, pledgeId);
        return List.of(new PledgeMissed(pledgeId, open.unit(), reason, by, occurredOn));
    }
}
