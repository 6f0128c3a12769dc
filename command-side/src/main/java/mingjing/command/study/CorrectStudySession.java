package mingjing.command.study;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyEvent.StudySessionCorrected;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;

/** Puts the record of a study session right; the old record stays readable. */
public record CorrectStudySession(StudyId studyId, StudySession session, String reason, PersonId by)
        implements Command {
    @Override
    @JsonIgnore
    public LocalDate occurredOn() {
        return session.day();
    }

    List<StudyEvent> decide(Study study, Unit unit) {
        StudySession before = study.standing(studyId);
        unit.atWork(session.unit(), session.day());
        Study.checkAttendees(session);
        return List.of(
                new StudySessionCorrected(studyId, session, reason, by, Study.earlier(before.day(), session.day())));
    }
}
