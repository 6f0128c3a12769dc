package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireTurn;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.PledgeMade;
import mingjing.events.contest.PledgeId;
import mingjing.events.contest.Segment;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Writes down what a secretary pledges on the stage, and by when. */
public record MakePledge(
        PledgeId pledgeId,
        ContestId contestId,
        UnitId unit,
        String what,
        LocalDate due,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    private static final int MOST_YEARS = 2;

    List<PledgeEvent> decide(Pledge pledge, Contest contest) {
        if (!(pledge instanceof Pledge.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, pledgeId);
        }
        Turn turn = requireTurn(contest, unit);
        if (turn.segment().filter(Segment.PLEDGE::equals).isEmpty()) {
            throw new Refused(Reason.PLEDGE_TOO_EARLY, unit);
        }
        if (!due.isAfter(occurredOn)) {
            throw new Refused(Reason.DEADLINE_BEFORE_START, due, occurredOn);
        }
        if (due.isAfter(occurredOn.plusYears(MOST_YEARS))) {
            throw new Refused(Reason.DEADLINE_TOO_FAR, due, MOST_YEARS);
        }
        return List.of(new PledgeMade(pledgeId, contestId, unit, turn.secretary(), what, due, by, occurredOn));
    }
}
