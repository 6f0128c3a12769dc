package mingjing.events.study;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * All that can happen to the record of a study session.
 *
 * <p>A correction or withdrawal is new knowledge about an old day: it occurred on the earliest day it speaks of.
 */
public sealed interface StudyEvent extends DomainEvent {
    @Tagged("study")
    StudyId studyId();

    /** A session was held on the day it occurred. */
    @Stored(name = "study.StudySessionHeld")
    record StudySessionHeld(StudyId studyId, StudySession session, PersonId recordedBy, LocalDate occurredOn)
            implements StudyEvent {
        @JsonIgnore
        @Tagged("unit")
        public UnitId unit() {
            return session.unit();
        }
    }

    /** The record was wrong; this is how it reads from now on, its day included. */
    @Stored(name = "study.StudySessionCorrected")
    record StudySessionCorrected(
            StudyId studyId, StudySession session, String reason, PersonId correctedBy, LocalDate occurredOn)
            implements StudyEvent {
        @JsonIgnore
        @Tagged("unit")
        public UnitId unit() {
            return session.unit();
        }
    }

    /** The session did not take place, or was recorded twice. */
    @Stored(name = "study.StudySessionWithdrawn")
    record StudySessionWithdrawn(StudyId studyId, String reason, PersonId withdrawnBy, LocalDate occurredOn)
            implements StudyEvent {}
}
