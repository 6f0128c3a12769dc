package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.SegmentBegun;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Segment;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Calls an entrant to a segment: four for each, one entrant after the other in the drawn order. */
public record BeginSegment(ContestId contestId, UnitId unit, Segment segment, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.ON_STAGE);
        Contest.Next next = contest.next().orElseThrow(() -> new Refused(Reason.NOBODY_WAITS, contestId));
        if (!next.unit().equals(unit) || next.segment() != segment) {
            throw new Refused(Reason.NOT_NEXT, next.unit(), next.segment());
        }
        return List.of(new SegmentBegun(contestId, unit, segment, by, occurredOn));
    }
}
