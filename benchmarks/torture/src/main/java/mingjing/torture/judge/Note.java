package mingjing.torture.judge;

import org.jspecify.annotations.Nullable;

/** One command through all its sendings. */
final class Note {
    final Attempt attempt;
    final long firstSent;
    private long recordedAt = Long.MAX_VALUE;
    private boolean refused;
    private @Nullable String contradiction;

    Note(Attempt attempt, long firstSent) {
        this.attempt = attempt;
        this.firstSent = firstSent;
    }

    synchronized void answer(Answer answer, long nanos) {
        switch (answer) {
            case RECORDED -> recordedAt = Math.min(recordedAt, nanos);
            case REFUSED -> refused = true;
            // Promises nothing, so it takes nothing back either.
            case FAILED -> {
                return;
            }
        }
        if (refused && isRecorded()) {
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

    synchronized boolean isRefused() {
        return refused && !isRecorded();
    }

    synchronized @Nullable String contradiction() {
        return contradiction;
    }
}
