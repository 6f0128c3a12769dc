package mingjing.events.rectification;

import mingjing.events.rectification.ProblemEvent.*;

/** Where a problem stands: exactly one stage at a time, and always the fold of its events. */
public enum Stage {
    REGISTERED,
    ACKNOWLEDGED,
    PLANNED,
    IN_PROGRESS,
    CLOSURE_REQUESTED,
    VERIFYING,
    RETURNED,
    VERIFIED,
    PUBLICISED,
    CLOSED,
    REVISITED,
    SUSTAINED,
    REOPENED,
    LONG_TERM,
    SHELVED,
    TRANSFERRED,
    MERGED,
    WITHDRAWN;

    /** The stage after an event. Events that only annotate (reminders, notices, deadlines) leave it as it is. */
    public static Stage after(Stage stage, ProblemEvent event) {
        return switch (event) {
            case ProblemRegistered _ -> REGISTERED;
            case ProblemAcknowledged _ -> ACKNOWLEDGED;
            case MeasuresPlanned _ -> stage == ACKNOWLEDGED ? PLANNED : stage;
            case ProgressReported _ -> IN_PROGRESS;
            case MeasureCompleted _ -> IN_PROGRESS;
            case ClosureRequested _ -> CLOSURE_REQUESTED;
            case VerificationStarted _ -> VERIFYING;
            case ClosureVerified _ -> VERIFIED;
            case ProblemReturned _ -> RETURNED;
            case ClosurePublicised _ -> PUBLICISED;
            case ProblemClosed _ -> CLOSED;
            case ProblemRevisited _ -> REVISITED;
            case ProblemSustained _ -> SUSTAINED;
            case ProblemReopened _ -> REOPENED;
            case ProblemShelved _ -> SHELVED;
            case ProblemUnshelved _ -> IN_PROGRESS;
            case ProblemMadeLongTerm _ -> LONG_TERM;
            case ProblemTransferred _ -> TRANSFERRED;
            case ProblemMerged _ -> MERGED;
            case ProblemWithdrawn _ -> WITHDRAWN;
            case DeadlineExtended _, ClockPaused _, ClockResumed _ -> stage;
            case ProblemCorrected _, SupervisionNoticeIssued _, ReminderSent _ -> stage;
        };
    }

    /** Closed at some time and not open again: counts as struck off. */
    public boolean isClosed() {
        return this == CLOSED || this == REVISITED || this == SUSTAINED;
    }

    /** No longer counted at all, by an approved event. */
    public boolean hasLeftTheCount() {
        return this == MERGED || this == WITHDRAWN;
    }

    /** The clock runs: neither closed, nor shelved or kept for good, nor out of the count. */
    public boolean isRunning() {
        return !isClosed() && !hasLeftTheCount() && this != SHELVED && this != LONG_TERM;
    }

    /** Work is being done on measures. */
    public boolean isWorking() {
        return this == PLANNED || this == IN_PROGRESS || this == RETURNED || this == REOPENED;
    }
}
