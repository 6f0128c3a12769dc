package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.SecretaryRelieved;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Ends the tenure of a unit's secretary; the day is the last of the tenure. */
public record RelieveSecretary(UnitId unitId, String reason, PersonId by, LocalDate occurredOn) implements Command {
    List<OrgEvent> decide(Unit unit) {
        PersonId secretary = unit.office(unitId, occurredOn)
                .secretary()
                .orElseThrow(() -> new Refused(Reason.OFFICE_VACANT, unitId));
        return List.of(new SecretaryRelieved(unitId, secretary, reason, by, occurredOn));
    }
}
