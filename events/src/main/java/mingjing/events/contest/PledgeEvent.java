package mingjing.events.contest;

import java.time.LocalDate;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** All that can happen to what a secretary pledged (承诺): an item that is followed until it is kept or missed. */
public sealed interface PledgeEvent extends DomainEvent {
    @Tagged("pledge")
    PledgeId pledgeId();

    @Tagged("unit")
    UnitId unit();

    /** It was pledged before everybody. */
    @Stored(name = "contest.PledgeMade")
    record PledgeMade(
            PledgeId pledgeId,
            @Tagged("contest") ContestId contestId,
            UnitId unit,
            PersonId secretary,
            String what,
            LocalDate due,
            PersonId recordedBy,
            LocalDate occurredOn)
            implements PledgeEvent {}

    /** How far it has come. */
    @Stored(name = "contest.PledgeAdvanced")
    record PledgeAdvanced(PledgeId pledgeId, UnitId unit, String note, PersonId reportedBy, LocalDate occurredOn)
            implements PledgeEvent {}

    /** Somebody else than who works on it found it kept. */
    @Stored(name = "contest.PledgeKept")
    record PledgeKept(PledgeId pledgeId, UnitId unit, String evidence, PersonId confirmedBy, LocalDate occurredOn)
            implements PledgeEvent {}

    /** It was not kept. */
    @Stored(name = "contest.PledgeMissed")
    record PledgeMissed(PledgeId pledgeId, UnitId unit, String reason, PersonId confirmedBy, LocalDate occurredOn)
            implements PledgeEvent {}
}
