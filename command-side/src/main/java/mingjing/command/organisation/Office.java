package mingjing.command.organisation;

import java.util.Optional;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.UnitId;

/** The office a person holds now, if any: nobody is secretary of two units. */
public record Office(Optional<UnitId> unit) {
    static final Office NONE = new Office(Optional.empty());

    static Office evolve(Office office, OrgEvent event) {
        return switch (event) {
            case SecretaryAppointed appointed -> new Office(Optional.of(appointed.unitId()));
            case SecretaryRelieved _ -> NONE;
            case UnitEstablished _, UnitRenamed _, UnitMerged _, UnitDissolved _ -> office;
        };
    }
}
