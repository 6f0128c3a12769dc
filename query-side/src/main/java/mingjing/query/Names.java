package mingjing.query;

import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What people call persons and units; names live outside the log, so whoever shows a view supplies them. */
public interface Names {
    String person(PersonId person);

    String unit(UnitId unit);

    /** The codes themselves, where nobody knows better. */
    static Names codes() {
        return new Names() {
            @Override
            public String person(PersonId person) {
                return person.value();
            }

            @Override
            public String unit(UnitId unit) {
                return unit.value();
            }
        };
    }
}
