package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.UnitMerged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Ends a unit that goes up in another, and with it the tenure of its secretary. */
public record MergeUnit(UnitId unitId, UnitId into, PersonId by, LocalDate occurredOn) implements Command {
    List<OrgEvent> decide(Unit unit, Unit other) {
        if (unitId.equals(into)) {
            throw new Refused(Reason.SAME_UNIT, unitId, into);
        }
        other.active(into, occurredOn);
        List<OrgEvent> events = Office.vacated(unit.office(unitId, occurredOn), unitId, "并入 " + into, by, occurredOn);
        events.add(new UnitMerged(unitId, into, by, occurredOn));
        return events;
    }
}
