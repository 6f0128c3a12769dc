package mingjing.command.visit;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.organisation.PersonId;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.SiteVisitWithdrawn;
import mingjing.events.visit.VisitId;

/** Takes out of the register a visit that was not made, or stands there twice. */
public record WithdrawSiteVisit(VisitId visitId, String reason, PersonId by, LocalDate occurredOn) implements Command {
    List<VisitEvent> decide(Visit before) {
        SiteVisit former = before.standing(visitId);
        return List.of(new SiteVisitWithdrawn(visitId, former.leader(), former.day(), reason, by, former.day()));
    }
}
