package mingjing.events.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * All that can happen to a plain record, of whatever kind the catalogue defines.
 *
 * <p>A correction or withdrawal is new knowledge about an old day: it occurred on the earliest day it speaks of.
 */
public sealed interface ActivityEvent extends DomainEvent {
    @Tagged("activity")
    ActivityId activityId();

    @Tagged("kind")
    KindId kind();

    /**
     * An activity took place on the day it occurred.
     *
     * @param title what the kind is called, so that nobody who reads the event has to look it up
     * @param version of the kind's definition the record was held against
     */
    @Stored(name = "activity.ActivityRecorded")
    record ActivityRecorded(
            ActivityId activityId,
            KindId kind,
            String title,
            int version,
            Activity activity,
            PersonId recordedBy,
            LocalDate occurredOn)
            implements ActivityEvent {
        @JsonIgnore
        @Tagged("unit")
        public UnitId unit() {
            return activity.unit();
        }
    }

    /** The record was wrong; this is how it reads from now on, its day included. */
    @Stored(name = "activity.ActivityCorrected")
    record ActivityCorrected(
            ActivityId activityId,
            KindId kind,
            String title,
            int version,
            Activity activity,
            String reason,
            PersonId correctedBy,
            LocalDate occurredOn)
            implements ActivityEvent {
        @JsonIgnore
        @Tagged("unit")
        public UnitId unit() {
            return activity.unit();
        }
    }

    /** It did not take place, or was recorded twice. */
    @Stored(name = "activity.ActivityWithdrawn")
    record ActivityWithdrawn(
            ActivityId activityId, KindId kind, String reason, PersonId withdrawnBy, LocalDate occurredOn)
            implements ActivityEvent {}
}
