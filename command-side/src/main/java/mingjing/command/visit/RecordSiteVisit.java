package mingjing.command.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Field;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.OnSiteProblemSolved;
import mingjing.events.visit.VisitEvent.SiteVisitMade;
import mingjing.events.visit.VisitId;

/** Enters a leader's site visit into the register, with what was solved on the spot. */
public record RecordSiteVisit(VisitId visitId, SiteVisit visit, List<String> solvedOnSite, PersonId by)
        implements Command {
    @Override
    @JsonIgnore
    public LocalDate occurredOn() {
        return visit.day();
    }

    List<VisitEvent> decide(Visit before, Diary diary, Unit unit) {
        if (!(before instanceof Visit.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, visitId);
        }
        unit.atWork(visit.unit(), visit.day());
        diary.mustFit(visitId, visit);
        if (visit.duties().isEmpty()) {
            throw new Refused(Reason.NOTHING_LISTED, new Field("duties"));
        }
        List<VisitEvent> events = new ArrayList<>();
        events.add(new SiteVisitMade(visitId, visit, by, visit.day()));
        for (String what : solvedOnSite) {
            events.add(new OnSiteProblemSolved(visitId, visit.unit(), what, visit.leader(), visit.day()));
        }
        return events;
    }
}
