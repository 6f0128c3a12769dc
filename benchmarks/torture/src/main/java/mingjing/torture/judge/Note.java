package mingjing.torture.judge;

import org.jspecify.annotations.Nullable;

/** One command through all its sendings. */
final class Note {
    final Attempt attempt;
    final long firstSent;
    private long recordedAt = Long.MAX_VALUE;
    private long refusedAt = Long.MAX_VALUE;
    private @Nullable String contradiction;

    Note(Attempt attempt, long firstSent) {
        this.attempt = attempt;
        this.firstSent = firstSent;
    }

    synchronized void answer(Answer answer, long nanos) {
        switch (answer) {
            case RECORDED -> recordedAt = Math.min(recordedAt, nanos);
            case REFUSED -> refusedAt = Math.min(refusedAt, nanos);
            // Promises nothing, so it takes nothing back either.
            case FAILED -> {
                return;
            }
        }
        if (refusedAt != Long.MAX_VALUE && isRecorded()) {
            contradiction = attempt.commandId() + " was both recorded and refused";
        }
    }

    synchronized boolean isRecorded() {
        return recordedAt != Long.MAX_VALUE;
    }

    /** When its caller first knew; the end of time when none did. */
    synchronized long recordedAt() {
        return recordedAt;
    }

    /** When its caller was first told so. */
    synchronized long refusedAt() {
        return refusedAt;
    }

    synchronized boolean isRefused() {
        return refusedAt != Long.MAX_VALUE && !isRecorded();
    }

    synchronized @Nullable String contradiction() {
        return contradiction;
    }
}
