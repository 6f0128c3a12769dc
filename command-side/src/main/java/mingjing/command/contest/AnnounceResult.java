package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireStatus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.ResultAnnounced;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Official;
import mingjing.events.organisation.PersonId;

/** Makes the result known once scrutineer and teller have confirmed the marks; from then on it can be disputed. */
public record AnnounceResult(ContestId contestId, PersonId by, LocalDate occurredOn) implements ContestCommand {
    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireStatus(contest, ContestStatus.MARKED);
        List<Official> missing = Arrays.stream(Official.values())
                .filter(office -> !contest.isSigned(office))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Reason.NOT_COUNTERSIGNED, missing);
        }
        LocalDate until = occurredOn.plusDays(contest.terms().appealDays());
        return List.of(new ResultAnnounced(contestId, until, by, occurredOn));
    }
}
