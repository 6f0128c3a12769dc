package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.ResultSealed;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.organisation.PersonId;

/**
 * Ends a contest: the time for appeals is over, and none waits.
 *
 * @param resultHash of what the result was at the position, on the day it occurred
 */
public record SealResult(ContestId contestId, long position, String resultHash, PersonId by, LocalDate occurredOn)
        implements Command {
    List<ContestEvent> decide(Contest contest, OpenAppeals appeals) {
        requireStatus(contest, ContestStatus.ANNOUNCED);
        contest.appealsUntil()
                .filter(until -> contest.terms().appealDays() > 0 && !occurredOn.isAfter(until))
                .ifPresent(until -> {
                    throw new Refused(Reason.APPEALS_POSSIBLE, contestId, until);
                });
        if (!appeals.waiting().isEmpty()) {
            throw new Refused(Reason.APPEALS_OPEN, contestId, appeals.waiting());
        }
        return List.of(new ResultSealed(contestId, position, resultHash, by, occurredOn));
    }
}
