package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireNoPart;
import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.SecretaryEntered;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Enters the secretary of a community into a contest. */
public record EnterSecretary(ContestId contestId, UnitId unit, PersonId by, LocalDate occurredOn) implements Command {
    List<ContestEvent> decide(Contest contest, Unit community) {
        requireStatus(contest, ContestStatus.GATHERING);
        if (contest.turn(unit).isPresent()) {
            throw new Refused(Reason.ALREADY_ENTERED, unit);
        }
        Unit.Active active = community.active(unit, occurredOn);
        if (active.level() != OrgLevel.COMMUNITY_COMMITTEE) {
            throw new Refused(Reason.NOT_A_COMMUNITY, unit, active.level());
        }
        PersonId secretary = active.secretary().orElseThrow(() -> new Refused(Reason.NO_SECRETARY, unit));
        requireNoPart(contest, secretary);
        return List.of(new SecretaryEntered(contestId, unit, secretary, by, occurredOn));
    }
}
