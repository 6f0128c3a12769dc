package mingjing.events.organisation;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;

/** All that can happen to a unit of the organisation and to the office of its secretary. */
public sealed interface OrgEvent extends DomainEvent {
    @Tagged("unit")
    UnitId unitId();

    /** A unit exists from this day; the top unit has no parent. Households are 0 where nobody counted them. */
    @Stored(name = "organisation.UnitEstablished")
    record UnitEstablished(
            UnitId unitId,
            String name,
            OrgLevel level,
            Optional<UnitId> parent,
            int households,
            PersonId recordedBy,
            LocalDate occurredOn)
            implements OrgEvent {}

    /** The unit bears another name from this day. */
    @Stored(name = "organisation.UnitRenamed")
    record UnitRenamed(UnitId unitId, String name, PersonId recordedBy, LocalDate occurredOn) implements OrgEvent {}

    /** The unit went up in another; its history stays. */
    @Stored(name = "organisation.UnitMerged")
    record UnitMerged(UnitId unitId, UnitId into, PersonId recordedBy, LocalDate occurredOn) implements OrgEvent {}

    /** The unit ended. */
    @Stored(name = "organisation.UnitDissolved")
    record UnitDissolved(UnitId unitId, String reason, PersonId recordedBy, LocalDate occurredOn) implements OrgEvent {}

    /** A secretary took office; the tenure runs until relieved. */
    @Stored(name = "organisation.SecretaryAppointed")
    record SecretaryAppointed(
            UnitId unitId, @Tagged("person") PersonId secretary, PersonId recordedBy, LocalDate occurredOn)
            implements OrgEvent {}

    /** A secretary left office on this day, which is the last of the tenure. */
    @Stored(name = "organisation.SecretaryRelieved")
    record SecretaryRelieved(
            UnitId unitId,
            @Tagged("person") PersonId secretary,
            String reason,
            PersonId recordedBy,
            LocalDate occurredOn)
            implements OrgEvent {}
}
