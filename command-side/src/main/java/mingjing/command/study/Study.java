package mingjing.command.study;

import java.time.LocalDate;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyEvent.*;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;

/** What is true of the record of a study session now. */
public sealed interface Study {
    /** Nobody recorded it. */
    record Unknown() implements Study {}

    /** It stands in the register. */
    record Recorded(StudySession session) implements Study {}

    /** It was taken out of the register. */
    record Withdrawn() implements Study {}

    static Study evolve(Study study, StudyEvent event) {
        return switch (event) {
            case StudySessionHeld held -> new Recorded(held.session());
            case StudySessionCorrected corrected -> new Recorded(corrected.session());
            case StudySessionWithdrawn _ -> new Withdrawn();
        };
    }

    /** The session as it stands, refused where there is none. */
    default StudySession standing(StudyId id) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_STUDY, id);
            case Withdrawn _ -> throw new Refused(Reason.ALREADY_WITHDRAWN, id);
            case Recorded recorded -> recorded.session();
        };
    }

    /** The earlier of two days: new knowledge about an old day occurred on the earliest day it speaks of. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static void checkAttendees(StudySession session) {
        if (session.attendees() < 1) {
            throw new Refused(Reason.ATTENDEES_OUT_OF_RANGE, session.attendees());
        }
    }
}
