package mingjing.events.concern;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.events.Derived;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** All that can happen to a concern of residents. Who raised it is not recorded here. */
public sealed interface ConcernEvent extends DomainEvent {
    @Tagged("concern")
    ConcernId concernId();

    @Tagged("unit")
    UnitId unit();

    /** Somebody brought it up. */
    @Stored(name = "concern.ConcernCollected")
    record ConcernCollected(
            ConcernId concernId, UnitId unit, Channel channel, String what, PersonId collectedBy, LocalDate occurredOn)
            implements ConcernEvent {}

    /**
     * It was looked into (分析民情).
     *
     * @param due the last day to dispose of it
     */
    @Stored(name = "concern.ConcernAnalysed")
    record ConcernAnalysed(
            ConcernId concernId,
            @Derived UnitId unit,
            Urgency urgency,
            @Derived LocalDate due,
            PersonId analysedBy,
            LocalDate occurredOn)
            implements ConcernEvent {}

    /** It stands in the ledger (建立台账). */
    @Stored(name = "concern.ConcernRegistered")
    record ConcernRegistered(ConcernId concernId, @Derived UnitId unit, PersonId registeredBy, LocalDate occurredOn)
            implements ConcernEvent {}

    /**
     * Work was done on it once (及时办理): one 件次.
     *
     * @param resolved whether that settled it
     */
    @Stored(name = "concern.ConcernHandled")
    record ConcernHandled(
            ConcernId concernId,
            @Derived UnitId unit,
            Line line,
            String what,
            boolean resolved,
            PersonId handledBy,
            LocalDate occurredOn)
            implements ConcernEvent {}

    /** It is for somebody else to settle (转办). */
    @Stored(name = "concern.ConcernReferred")
    record ConcernReferred(
            ConcernId concernId,
            @Derived UnitId unit,
            String to,
            String reason,
            PersonId referredBy,
            LocalDate occurredOn)
            implements ConcernEvent {}

    /** What became of it there; it stays a concern that was referred. */
    @Stored(name = "concern.ReferralConcluded")
    record ReferralConcluded(
            ConcernId concernId,
            @Derived UnitId unit,
            boolean resolved,
            String outcome,
            PersonId reportedBy,
            LocalDate occurredOn)
            implements ConcernEvent {}

    /** Who raised it was told (反馈结果). */
    @Stored(name = "concern.ConcernReportedBack")
    record ConcernReportedBack(
            ConcernId concernId, @Derived UnitId unit, String how, PersonId reportedBy, LocalDate occurredOn)
            implements ConcernEvent {}

    /**
     * Who raised it was asked (满意回访); of two ratings the second prevails.
     *
     * @param rating 1 to 5; empty where nobody could be reached
     */
    @Stored(name = "concern.SatisfactionAsked")
    record SatisfactionAsked(
            ConcernId concernId,
            @Derived UnitId unit,
            Optional<Integer> rating,
            String note,
            PersonId askedBy,
            LocalDate occurredOn)
            implements ConcernEvent {}

    /** It is done over, because who raised it is not satisfied. */
    @Stored(name = "concern.ConcernReworked")
    record ConcernReworked(
            ConcernId concernId, @Derived UnitId unit, String reason, PersonId orderedBy, LocalDate occurredOn)
            implements ConcernEvent {}

    /** The work on it was judged (动态考核). */
    @Stored(name = "concern.ConcernAppraised")
    record ConcernAppraised(
            ConcernId concernId, @Derived UnitId unit, Grade grade, PersonId appraisedBy, LocalDate occurredOn)
            implements ConcernEvent {}

    /** It is the same matter as another; both numbers stay known. */
    @Stored(name = "concern.ConcernMerged")
    record ConcernMerged(
            ConcernId concernId,
            @Derived UnitId unit,
            ConcernId into,
            String reason,
            PersonId mergedBy,
            LocalDate occurredOn)
            implements ConcernEvent {}

    /** It was entered by mistake. */
    @Stored(name = "concern.ConcernWithdrawn")
    record ConcernWithdrawn(
            ConcernId concernId, @Derived UnitId unit, String reason, PersonId withdrawnBy, LocalDate occurredOn)
            implements ConcernEvent {}
}
