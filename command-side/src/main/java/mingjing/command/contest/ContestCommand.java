package mingjing.command.contest;

import java.util.List;
import mingjing.command.Command;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestId;

/** An order about a contest that was opened. */
interface ContestCommand extends Command {
    ContestId contestId();

    /** What follows for the contest as it stands. */
    List<ContestEvent> decide(Contest contest);
}
