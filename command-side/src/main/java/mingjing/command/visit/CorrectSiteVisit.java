package mingjing.command.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Field;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.SiteVisitCorrected;
import mingjing.events.visit.VisitId;

/** Puts the record of a site visit right; the old record stays readable. */
public record CorrectSiteVisit(VisitId visitId, SiteVisit visit, String reason, PersonId by) implements Command {
    @Override
    @JsonIgnore
    public LocalDate occurredOn() {
        return visit.day();
    }

    List<VisitEvent> decide(Visit before, Diary diary, Unit unit) {
        SiteVisit former = before.standing(visitId);
        unit.atWork(visit.unit(), visit.day());
        diary.mustFit(visitId, visit);
        if (visit.duties().isEmpty()) {
            throw new Refused(Reason.NOTHING_LISTED, new Field("duties"));
        }
        LocalDate earliest = former.day().isBefore(visit.day()) ? former.day() : visit.day();
        return List.of(new SiteVisitCorrected(visitId, visit, former.leader(), former.day(), reason, by, earliest));
    }
}
