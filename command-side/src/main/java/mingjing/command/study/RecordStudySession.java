package mingjing.command.study;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyEvent.StudySessionHeld;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;

/** Enters a study session into the register. */
public record RecordStudySession(StudyId studyId, StudySession session, PersonId by) implements Command {
    @Override
    @JsonIgnore
    public LocalDate occurredOn() {
        return session.day();
    }

    List<StudyEvent> decide(Study study, Unit unit) {
        if (!(study instanceof Study.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, studyId);
        }
        unit.atWork(session.unit(), session.day());
        Study.checkAttendees(session);
        return List.of(new StudySessionHeld(studyId, session, by, session.day()));
    }
}
