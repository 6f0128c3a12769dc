package mingjing.command.contest;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.ContestOpened;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.Marks;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookId;

/**
 * Calls a contest.
 *
 * @param book known to be in force; what follows after it is what it says of the stage
 */
public record OpenContest(
        ContestId contestId,
        String title,
        String period,
        RuleBookId book,
        int stagePercent,
        Marks full,
        int trimmedFrom,
        int appealDays,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    List<ContestEvent> decide(KnownContest known) {
        if (known.contest().isPresent()) {
            throw new Refused(Reason.NUMBER_TAKEN, contestId);
        }
        return List.of(new ContestOpened(
                contestId, title, period, book, stagePercent, full, trimmedFrom, appealDays, by, occurredOn));
    }
}
