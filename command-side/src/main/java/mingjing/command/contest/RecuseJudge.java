package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;
import static mingjing.command.contest.KnownContest.requireUnrevealed;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.JudgeRecused;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Lets a judge step aside for one entrant; for those of the own unit nobody needs to say so. */
public record RecuseJudge(
        ContestId contestId, UnitId unit, PersonId judge, String reason, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.GATHERING, ContestStatus.ON_STAGE);
        Turn turn = requireUnrevealed(contest, unit);
        if (!contest.jury(turn).contains(judge)) {
            throw new Refused(Reason.NOT_IN_THE_JURY, judge, unit);
        }
        return List.of(new JudgeRecused(contestId, unit, judge, reason, by, occurredOn));
    }
}
