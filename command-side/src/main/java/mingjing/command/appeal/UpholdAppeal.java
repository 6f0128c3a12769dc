package mingjing.command.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.AppealUpheld;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed.Register;
import mingjing.events.organisation.PersonId;

/**
 * Agrees with an appeal.
 *
 * @param corrected the position of the event that has put the record right, where there is one: it came after what is disputed
 */
public record UpholdAppeal(
        AppealId appealId, Optional<Long> corrected, String reason, PersonId by, LocalDate occurredOn)
        implements Command {
    List<AppealEvent> decide(Appeal appeal) {
        Appeal.Open open = appeal.open(appealId);
        open.mayBeDecidedBy(by, appealId);
        if (open.disputed().register() == Register.MARK && corrected.isEmpty()) {
            throw new Refused(Reason.CORRECT_FIRST);
        }
        corrected.filter(position -> position <= open.disputed().position()).ifPresent(position -> {
            throw new Refused(Reason.CORRECTED_BEFORE, position, open.disputed().position());
        });
        return List.of(new AppealUpheld(appealId, open.unit(), open.disputed(), corrected, reason, by, occurredOn));
    }
}
