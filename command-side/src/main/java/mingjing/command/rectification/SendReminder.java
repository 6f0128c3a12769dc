package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ReminderSent;
import mingjing.events.rectification.ProblemId;

/** 催办: reminds the owner of a deadline that is near, once for each deadline. */
public record SendReminder(ProblemId problemId, PersonId by, LocalDate occurredOn) implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.RUNNING);
        if (known.prompts().contains(KnownProblem.REMINDED)) {
            throw new Refused(Reason.ALREADY_REMINDED, problemId, known.clock().deadline());
        }
        return List.of(new ReminderSent(problemId, known.clock().deadline(), by, occurredOn));
    }
}
