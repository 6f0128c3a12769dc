package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;
import static mingjing.command.contest.KnownContest.requireUnrevealed;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.JudgeSwornIn;
import mingjing.events.contest.ContestEvent.MarksSealed;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Seal;
import mingjing.events.contest.Segment;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * Marks an entrant without saying how: only the seal is recorded.
 *
 * @param salt 32 random bytes in hex, kept with the marks until they are revealed
 */
public record SealMarks(ContestId contestId, UnitId unit, Marks marks, String salt, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.ON_STAGE);
        JudgeSwornIn judge = contest.judge(by).orElseThrow(() -> new Refused(Reason.NOT_A_JUDGE, by));
        Turn turn = requireUnrevealed(contest, unit);
        if (judge.belongsTo().contains(unit)) {
            throw new Refused(Reason.JUDGE_OF_SAME_UNIT, by, unit);
        }
        if (!contest.jury(turn).contains(by)) {
            throw new Refused(Reason.NOT_IN_THE_JURY, by, unit);
        }
        if (turn.segment().filter(Segment.PLEDGE::equals).isEmpty()) {
            throw new Refused(Reason.TURN_NOT_OVER, unit);
        }
        if (!marks.within(contest.terms().full())) {
            throw new Refused(Reason.MARKS_OUT_OF_RANGE, unit);
        }
        return List.of(new MarksSealed(
                contestId, unit, by, Seal.of(new MarkId(contestId, unit, by), marks, salt), occurredOn));
    }
}
