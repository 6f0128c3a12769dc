package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.OrderDrawn;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Official;
import mingjing.events.contest.Seal;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;

/**
 * Draws who appears when, and ends the gathering.
 *
 * @param seed said in the hall by somebody without a part
 */
public record DrawOrder(ContestId contestId, String seed, PersonId by, LocalDate occurredOn) implements ContestCommand {
    private static final int FEWEST_ENTRANTS = 2;
    private static final int FEWEST_JUDGES = 3;

    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.GATHERING);
        if (contest.entrants().size() < FEWEST_ENTRANTS) {
            throw new Refused(Reason.TOO_FEW_ENTRANTS, contest.entrants().size(), FEWEST_ENTRANTS);
        }
        for (Turn turn : contest.entrants()) {
            int jury = contest.jury(turn).size();
            if (jury < FEWEST_JUDGES) {
                throw new Refused(Reason.TOO_FEW_JUDGES, turn.unit(), jury, FEWEST_JUDGES);
            }
        }
        if (contest.officials().size() < Official.values().length) {
            throw new Refused(Reason.OFFICIALS_MISSING, contestId);
        }
        List<Turn> entrants = contest.entrants();
        return List.of(new OrderDrawn(
                contestId,
                seed,
                Seal.order(seed, entrants.stream().map(Turn::unit).toList()),
                by,
                occurredOn));
    }
}
