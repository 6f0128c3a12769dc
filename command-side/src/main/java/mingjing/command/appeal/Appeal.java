package mingjing.command.appeal;

import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.*;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** How an appeal stands. */
public sealed interface Appeal {
    /** Nobody disputes it: nobody did, or the appeal was withdrawn. */
    record None() implements Appeal {}

    /** It waits for a decision. */
    record Open(UnitId unit, Disputed disputed, Optional<PersonId> recordedBy, PersonId raisedBy) implements Appeal {
        /** Refuses whoever has a part in it. */
        void mayBeDecidedBy(PersonId person, AppealId id) {
            if (person.equals(raisedBy) || recordedBy.filter(person::equals).isPresent()) {
                throw new Refused(Reason.PARTY_MAY_NOT_DECIDE, id, person);
            }
        }
    }

    /** It was decided, for good. */
    record Decided() implements Appeal {}

    static Appeal evolve(Appeal appeal, AppealEvent event) {
        return switch (event) {
            case AppealRaised raised ->
                new Open(raised.unit(), raised.disputed(), raised.recordedBy(), raised.raisedBy());
            case AppealUpheld _, AppealRejected _ -> new Decided();
            case AppealWithdrawn _ -> new None();
        };
    }

    /** The appeal that waits, refused where none does. */
    default Open open(AppealId id) {
        return switch (this) {
            case None _ -> throw new Refused(Reason.UNKNOWN_APPEAL, id);
            case Decided _ -> throw new Refused(Reason.APPEAL_DECIDED, id);
            case Open open -> open;
        };
    }
}
