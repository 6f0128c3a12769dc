package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireOffice;
import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.MarksCountersigned;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Official;
import mingjing.events.organisation.PersonId;

/**
 * Confirms all marks.
 *
 * @param digest of what the official saw, so that nobody signs what changed meanwhile
 */
public record CountersignMarks(ContestId contestId, Official office, String digest, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.MARKED);
        requireOffice(contest, office, by);
        if (!digest.equals(contest.digest())) {
            throw new Refused(Reason.MARKS_CHANGED, contestId);
        }
        return List.of(new MarksCountersigned(contestId, office, digest, by, occurredOn));
    }
}
