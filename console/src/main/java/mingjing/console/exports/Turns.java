package mingjing.console.exports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.imports.Step;
import mingjing.events.DomainEvent;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;

/**
 * In which turn of its day each step was taken: the first, as long as the steps of a thing come as an office takes them, and one more
 * each time a step comes after one that an office takes later.
 */
final class Turns {
    private final Map<Object, Stand> stands = new HashMap<>();
    private final FirstSignatures signatures = new FirstSignatures();

    private record Stand(LocalDate day, int turn, Step step) {}

    /** The turn of the next event, 0 being the first; events come in the order of the log. */
    int of(DomainEvent event) {
        return switch (event) {
            case ProblemMerged it -> turn(it, Step.CHANGE, List.of(it.problemId(), it.into()));
            case ProblemEvent it ->
                step(it).map(step -> turn(it, step, List.of(it.problemId()))).orElse(0);
            case ConcernMerged it -> turn(it, Step.CONCERN_CHANGE, List.of(it.concernId(), it.into()));
            case ConcernEvent it -> turn(it, step(it), List.of(it.concernId()));
            default -> 0;
        };
    }

    private int turn(DomainEvent event, Step step, List<Object> things) {
        int turn = things.stream()
                .map(stands::get)
                .flatMap(stand -> Optional.ofNullable(stand).stream())
                .filter(stand -> stand.day().equals(event.occurredOn()))
                .mapToInt(stand -> stand.step().compareTo(step) > 0 ? stand.turn() + 1 : stand.turn())
                .max()
                .orElse(0);
        Stand stand = new Stand(event.occurredOn(), turn, step);
        things.forEach(thing -> stands.put(thing, stand));
        return turn;
    }

    private Optional<Step> step(ProblemEvent event) {
        return switch (event) {
            case ProblemRegistered _ -> Optional.of(Step.REGISTER);
            case ProblemAcknowledged it -> Optional.of(signatures.isFirst(it) ? Step.ACKNOWLEDGE : Step.CHANGE);
            case ProblemTransferred it -> {
                signatures.transferred(it);
                yield Optional.of(Step.CHANGE);
            }
            case MeasuresPlanned _ -> Optional.of(Step.PLAN);
            case ProgressReported _, MeasureCompleted _ -> Optional.of(Step.PROGRESS);
            case ClosureRequested _ -> Optional.of(Step.REQUEST);
            case VerificationStarted _ -> Optional.of(Step.START_VERIFICATION);
            case ClosureVerified _, ProblemReturned _ -> Optional.of(Step.CONCLUDE_VERIFICATION);
            case ClosurePublicised _ -> Optional.of(Step.PUBLICISE);
            case ProblemClosed _ -> Optional.of(Step.CLOSE);
            case ProblemRevisited _ -> Optional.of(Step.REVISIT);
            case ProblemSustained _, ProblemReopened _ -> Optional.of(Step.CONCLUDE_REVISIT);
            case DeadlineExtended _,
                    ClockPaused _,
                    ClockResumed _,
                    ProblemShelved _,
                    ProblemUnshelved _,
                    ProblemMadeLongTerm _,
                    ProblemMerged _,
                    ProblemWithdrawn _,
                    SupervisionNoticeIssued _,
                    ReminderSent _ -> Optional.of(Step.CHANGE);
            // No row asks for it: the list of problems has the words as they were put right.
            case ProblemCorrected _ -> Optional.empty();
        };
    }

    private static Step step(ConcernEvent event) {
        return switch (event) {
            case ConcernCollected _ -> Step.COLLECT;
            case ConcernAnalysed _ -> Step.ANALYSE;
            case ConcernRegistered _ -> Step.ENTER;
            case ConcernHandled _ -> Step.HANDLE;
            case ConcernReferred _ -> Step.REFER;
            case ReferralConcluded _ -> Step.OUTCOME;
            case ConcernReportedBack _ -> Step.REPORT_BACK;
            case SatisfactionAsked _ -> Step.ASK;
            case ConcernReworked _ -> Step.REWORK;
            case ConcernAppraised _ -> Step.APPRAISE;
            case ConcernMerged _, ConcernWithdrawn _ -> Step.CONCERN_CHANGE;
        };
    }
}
