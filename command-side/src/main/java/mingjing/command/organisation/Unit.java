package mingjing.command.organisation;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What is true of a unit now. */
public sealed interface Unit {
    /** Nobody established it. */
    record Unknown() implements Unit {}

    /** At work since a day, with or without a secretary. */
    record Active(OrgLevel level, LocalDate since, Optional<PersonId> secretary) implements Unit {}

    /** Merged or dissolved. */
    record Ended(LocalDate on) implements Unit {}

    static Unit evolve(Unit unit, OrgEvent event) {
        return switch (event) {
            case UnitEstablished established ->
                new Active(established.level(), established.occurredOn(), Optional.empty());
            case UnitRenamed _ -> unit;
            case UnitMerged merged -> new Ended(merged.occurredOn());
            case UnitDissolved dissolved -> new Ended(dissolved.occurredOn());
            case SecretaryAppointed appointed -> withSecretary(unit, Optional.of(appointed.secretary()));
            case SecretaryRelieved _ -> withSecretary(unit, Optional.empty());
        };
    }

    private static Unit withSecretary(Unit unit, Optional<PersonId> secretary) {
        return unit instanceof Active active ? new Active(active.level(), active.since(), secretary) : unit;
    }

    /** The unit an order speaks of, refused unless it is at work on that day. */
    default Active active(UnitId id, LocalDate day) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_UNIT, id);
            case Ended ended -> throw new Refused(Reason.UNIT_ENDED, id, ended.on());
            case Active active
            when day.isBefore(active.since()) ->
                throw new Refused(Reason.DAY_BEFORE_LAST_STEP, id, day, active.since());
            case Active active -> active;
        };
    }
}
