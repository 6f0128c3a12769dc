package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.UnitRenamed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Gives a unit another name from a day on. */
public record RenameUnit(UnitId unitId, String name, PersonId by, LocalDate occurredOn) implements Command {
    List<OrgEvent> decide(Unit unit) {
        unit.active(unitId, occurredOn);
        return List.of(new UnitRenamed(unitId, name, by, occurredOn));
    }
}
