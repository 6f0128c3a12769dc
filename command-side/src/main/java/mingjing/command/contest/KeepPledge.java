package mingjing.command.contest;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.PledgeKept;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.PersonId;

/** Finds a pledge kept; nobody who worked on it may say so. */
public record KeepPledge(PledgeId pledgeId, String evidence, PersonId by, LocalDate occurredOn) implements Command {
    List<PledgeEvent> decide(Pledge pledge) {
        Pledge.Open open = pledge.open(pledgeId);
        open.mayBeEndedBy(by, occurredOn, pledgeId);
        return List.of(new PledgeKept(pledgeId, open.unit(), evidence, by, occurredOn));
    }
}
