package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.UnitDissolved;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Ends a unit, and with it the tenure of its secretary. */
public record DissolveUnit(UnitId unitId, String reason, PersonId by, LocalDate occurredOn) implements Command {
    List<OrgEvent> decide(Unit unit) {
        List<OrgEvent> events = Office.vacated(unit.office(unitId, occurredOn), unitId, reason, by, occurredOn);
        events.add(new UnitDissolved(unitId, reason, by, occurredOn));
        return events;
    }
}
