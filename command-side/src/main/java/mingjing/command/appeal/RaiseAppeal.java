package mingjing.command.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.AppealRaised;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * Disputes what a recorded event counts for a unit; a decision on it is final.
 *
 * @param disputed known to be recorded, and to count for the unit
 */
public record RaiseAppeal(
        UnitId unit,
        Disputed disputed,
        String grounds,
        Optional<PersonId> recordedBy,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    AppealId appealId() {
        return AppealId.of(unit, disputed.position());
    }

    /** The contest whose marks are disputed, if marks are. */
    Optional<ContestId> contest() {
        return disputed.register() == Disputed.Register.MARK
                ? Optional.of(MarkId.parse(disputed.number()).contest())
                : Optional.empty();
    }

    /** @param contest the one whose marks are disputed, if marks are */
    List<AppealEvent> decide(Appeal appeal, Optional<Contest> contest) {
        if (contest.filter(each -> !each.isAppealable(occurredOn)).isPresent()) {
            throw new Refused(Reason.NOT_APPEALABLE);
        }
        return switch (appeal) {
            case Appeal.Open _ -> throw new Refused(Reason.APPEAL_WAITS, appealId());
            case Appeal.Decided _ -> throw new Refused(Reason.APPEAL_DECIDED, appealId());
            case Appeal.None _ ->
                List.of(new AppealRaised(appealId(), unit, disputed, grounds, recordedBy, by, occurredOn));
        };
    }
}
