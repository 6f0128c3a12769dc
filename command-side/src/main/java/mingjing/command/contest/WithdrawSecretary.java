package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;
import static mingjing.command.contest.KnownContest.requireUnrevealed;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.SecretaryWithdrawn;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Takes a secretary out of a contest, as long as nobody knows the marks. */
public record WithdrawSecretary(ContestId contestId, UnitId unit, String reason, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.GATHERING, ContestStatus.ON_STAGE);
        requireUnrevealed(contest, unit);
        return List.of(new SecretaryWithdrawn(contestId, unit, reason, by, occurredOn));
    }
}
