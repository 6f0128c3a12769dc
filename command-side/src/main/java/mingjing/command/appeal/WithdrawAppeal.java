package mingjing.command.appeal;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.AppealWithdrawn;
import mingjing.events.appeal.AppealId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** No longer disputes it; only the unit itself can say so, and it may raise it again. */
public record WithdrawAppeal(AppealId appealId, UnitId unit, String reason, PersonId by, LocalDate occurredOn)
        implements Command {
    List<AppealEvent> decide(Appeal appeal) {
        Appeal.Open open = appeal.open(appealId);
        if (!open.unit().equals(unit)) {
            throw new Refused(Reason.UNKNOWN_APPEAL, appealId);
        }
        return List.of(new AppealWithdrawn(appealId, unit, open.disputed(), reason, by, occurredOn));
    }
}
