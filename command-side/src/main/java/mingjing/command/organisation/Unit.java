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

    /**
     * At work since a day, with or without a secretary.
     *
     * @param officeSince the day of the last change in the secretary's office; tenures do not overlap
     */
    record Active(
            Optional<UnitId> parent,
            OrgLevel level,
            LocalDate since,
            Optional<PersonId> secretary,
            LocalDate officeSince)
            implements Unit {}

    /** Merged or dissolved on a day, its last. */
    record Ended(Optional<UnitId> parent, LocalDate since, LocalDate on) implements Unit {}

    static Unit evolve(Unit unit, OrgEvent event) {
        return switch (event) {
            case UnitEstablished established ->
                new Active(
                        established.parent(),
                        established.level(),
                        established.occurredOn(),
                        Optional.empty(),
                        established.occurredOn());
            case UnitRenamed _ -> unit;
            case UnitMerged merged -> ended(unit, merged.occurredOn());
            case UnitDissolved dissolved -> ended(unit, dissolved.occurredOn());
            case SecretaryAppointed appointed ->
                office(unit, Optional.of(appointed.secretary()), appointed.occurredOn());
            case SecretaryRelieved relieved -> office(unit, Optional.empty(), relieved.occurredOn());
        };
    }

    private static Unit ended(Unit unit, LocalDate on) {
        return unit instanceof Active active ? new Ended(active.parent(), active.since(), on) : unit;
    }

    private static Unit office(Unit unit, Optional<PersonId> secretary, LocalDate on) {
        return unit instanceof Active active
                ? new Active(active.parent(), active.level(), active.since(), secretary, on)
                : unit;
    }

    /** The unit above it. */
    default Optional<UnitId> parent() {
        return Optional.empty();
    }

    /** Refuses work on a day the unit did not exist; a unit that ended may still be late with its records. */
    default void atWork(UnitId id, LocalDate day) {
        switch (this) {
            case Ended ended when !day.isAfter(ended.on()) -> notBefore(ended.since(), id, day);
            case Unknown _, Active _, Ended _ -> active(id, day);
        }
    }

    /** The unit whose office changes hands or ends, refused on a day before the last such change. */
    default Active office(UnitId id, LocalDate day) {
        Active active = active(id, day);
        notBefore(active.officeSince(), id, day);
        return active;
    }

    private static void notBefore(LocalDate last, UnitId id, LocalDate day) {
        if (day.isBefore(last)) {
            throw new Refused(Reason.DAY_BEFORE_LAST_STEP, id, day, last);
        }
    }

    /** The unit an order speaks of, refused unless it is at work on that day. */
    default Active active(UnitId id, LocalDate day) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_UNIT, id);
            case Ended ended -> throw new Refused(Reason.UNIT_ENDED, id, ended.on());
            case Active active -> {
                notBefore(active.since(), id, day);
                yield active;
            }
        };
    }
}
