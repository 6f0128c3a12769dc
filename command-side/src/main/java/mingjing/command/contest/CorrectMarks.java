package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireOffice;
import static mingjing.command.contest.KnownContest.requireStatus;
import static mingjing.command.contest.KnownContest.requireTurn;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.MarksCorrected;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Puts revealed marks right; whatever was confirmed or announced is to be confirmed and announced again. */
public record CorrectMarks(
        ContestId contestId, UnitId unit, PersonId judge, Marks marks, String reason, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.ON_STAGE, ContestStatus.MARKED, ContestStatus.ANNOUNCED);
        requireOffice(contest, Official.TELLER, by);
        Turn turn = requireTurn(contest, unit);
        if (!turn.isMarkedBy(judge)) {
            throw new Refused(Reason.NOT_REVEALED, unit, judge);
        }
        if (!marks.within(contest.terms().full())) {
            throw new Refused(Reason.MARKS_OUT_OF_RANGE, unit);
        }
        if (marks.equals(turn.marks().get(judge))) {
            throw new Refused(Reason.MARKS_UNCHANGED, unit, judge);
        }
        return List.of(new MarksCorrected(contestId, unit, judge, marks, reason, by, occurredOn));
    }
}
