package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireNoPart;
import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.JudgeSwornIn;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * Swears a judge in.
 *
 * @param belongsTo the judge's own unit and every unit above it, as the staff directory and the chart say
 */
public record SwearInJudge(
        ContestId contestId, PersonId judge, List<UnitId> belongsTo, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.GATHERING);
        requireNoPart(contest, judge);
        if (belongsTo.isEmpty()) {
            throw new Refused(Reason.JUDGE_WITHOUT_UNIT, judge);
        }
        return List.of(new JudgeSwornIn(contestId, judge, belongsTo, by, occurredOn));
    }
}
