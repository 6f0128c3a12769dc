package mingjing.command.rectification;

import static mingjing.events.rectification.Stage.PUBLICISED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemClosed;
import mingjing.events.rectification.ProblemId;

/** 销号: strikes a problem off, by an approver apart from doers and verifier, citing evidence. */
public record CloseProblem(ProblemId problemId, List<String> evidence, PersonId by, LocalDate occurredOn)
        implements ProblemCommand {
    List<ProblemEvent> decide(Problem problem) {
        KnownProblem known = problem.at(this, List.of(PUBLICISED));
        known.requireApprover(by);
        if (known.verifier().equals(Optional.of(by))) {
            throw new Refused(Reason.VERIFIER_MAY_NOT_APPROVE, problemId, by);
        }
        if (occurredOn.isBefore(known.noticeUntil())) {
            throw new Refused(Reason.PUBLIC_NOTICE_RUNNING, problemId, known.noticeUntil());
        }
        if (evidence.isEmpty() || !known.requested().containsAll(evidence)) {
            throw new Refused(Reason.EVIDENCE_NOT_CITED, problemId, known.requested());
        }
        return List.of(new ProblemClosed(problemId, by, evidence, occurredOn));
    }
}
