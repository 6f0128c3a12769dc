package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.SecretaryAppointed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Puts a secretary into a vacant office, from a day on. */
public record AppointSecretary(UnitId unitId, PersonId secretary, PersonId by, LocalDate occurredOn)
        implements Command {
    List<OrgEvent> decide(Unit unit, Office office) {
        unit.office(unitId, occurredOn).secretary().ifPresent(present -> {
            throw new Refused(Reason.OFFICE_TAKEN, unitId, present);
        });
        office.unit().ifPresent(other -> {
            throw new Refused(Reason.ALREADY_SECRETARY, secretary, other);
        });
        return List.of(new SecretaryAppointed(unitId, secretary, by, occurredOn));
    }
}
