package mingjing.command.study;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.organisation.PersonId;
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyEvent.StudySessionWithdrawn;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;

/** Takes out of the register a session that was not held, or stands there twice. */
public record WithdrawStudySession(StudyId studyId, String reason, PersonId by, LocalDate occurredOn)
        implements Command {
    List<StudyEvent> decide(Study study) {
        StudySession before = study.standing(studyId);
        return List.of(new StudySessionWithdrawn(studyId, reason, by, before.day()));
    }
}
