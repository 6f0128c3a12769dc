package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.SupervisionNoticeIssued;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.SupervisionLevel;

/** 督办单: insists, once for each level and deadline. */
public record IssueSupervisionNotice(
        ProblemId problemId, SupervisionLevel level, String reason, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, Stages.RUNNING);
        if (known.prompts().contains(level.name())) {
            throw new Refused(
                    Reason.NOTICE_ALREADY_ISSUED,
                    problemId,
                    level,
                    known.clock().deadline());
        }
        return List.of(new SupervisionNoticeIssued(problemId, level, reason, by, occurredOn));
    }
}
