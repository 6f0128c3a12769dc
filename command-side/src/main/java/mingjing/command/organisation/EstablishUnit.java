package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.UnitEstablished;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Establishes a unit under one of the next higher level; only the top unit has none above it. */
public record EstablishUnit(
        UnitId unitId,
        String name,
        OrgLevel level,
        Optional<UnitId> parent,
        int households,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    List<OrgEvent> decide(Unit unit, Unit above) {
        if (!(unit instanceof Unit.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, unitId);
        }
        boolean top = level == OrgLevel.SUBDISTRICT_COMMITTEE;
        if (top == parent.isPresent()) {
            throw new Refused(Reason.WRONG_LEVEL, unitId, level);
        }
        if (parent.isPresent()
                && !level.standsUnder(above.active(parent.get(), occurredOn).level())) {
            throw new Refused(Reason.WRONG_LEVEL, unitId, level);
        }
        if (households < 0) {
            throw new Refused(Reason.HOUSEHOLDS_OUT_OF_RANGE, households);
        }
        return List.of(new UnitEstablished(unitId, name, level, parent, households, by, occurredOn));
    }
}
