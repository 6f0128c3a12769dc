package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireNoPart;
import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.OfficialAppointed;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Official;
import mingjing.events.organisation.PersonId;

/** Names the scrutineer or the teller, in place of another where there is one. */
public record AppointOfficial(ContestId contestId, Official office, PersonId person, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.GATHERING, ContestStatus.ON_STAGE, ContestStatus.MARKED);
        requireNoPart(contest, person);
        return List.of(new OfficialAppointed(contestId, office, person, by, occurredOn));
    }
}
