package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** The office a person holds now, if any: nobody is secretary of two units. */
public record Office(Optional<UnitId> unit) {
    static final Office NONE = new Office(Optional.empty());

    /** The end of the present tenure, if there is one: with its unit an office ends, and its holder is free for another. */
    static List<OrgEvent> vacated(Unit.Active unit, UnitId id, String reason, PersonId by, LocalDate on) {
        List<OrgEvent> events = new ArrayList<>();
        unit.secretary().ifPresent(secretary -> events.add(new SecretaryRelieved(id, secretary, reason, by, on)));
        return events;
    }

    static Office evolve(Office office, OrgEvent event) {
        return switch (event) {
            case SecretaryAppointed appointed -> new Office(Optional.of(appointed.unitId()));
            case SecretaryRelieved _ -> NONE;
            case UnitEstablished _, UnitRenamed _, UnitMerged _, UnitDissolved _ -> office;
        };
    }
}
