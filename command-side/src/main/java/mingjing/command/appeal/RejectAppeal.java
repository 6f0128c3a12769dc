package mingjing.command.appeal;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.AppealRejected;
import mingjing.events.appeal.AppealId;
import mingjing.events.organisation.PersonId;

/** Finds that the event counts rightly. */
public record RejectAppeal(AppealId appealId, String reason, PersonId by, LocalDate occurredOn) implements Command {
    List<AppealEvent> decide(Appeal appeal) {
        Appeal.Open open = appeal.open(appealId);
        open.mayBeDecidedBy(by, appealId);
        return List.of(new AppealRejected(appealId, open.unit(), open.disputed(), reason, by, occurredOn));
    }
}
