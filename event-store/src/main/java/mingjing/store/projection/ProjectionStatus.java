package mingjing.store.projection;

import java.time.Duration;
import java.util.Optional;

/**
 * How a view stands: what it has folded, what is missing, and what could not be folded.
 *
 * @param percent of the log it has looked at, 0 to 100
 * @param eventsPerSecond of the log, over the last seconds, as this node saw it
 * @param eta when it will have caught up at that pace; empty when it has, or does not move
 */
public record ProjectionStatus(
        String name,
        int version,
        State state,
        long position,
        long head,
        long lag,
        double percent,
        double eventsPerSecond,
        Optional<Duration> eta,
        Optional<Rebuild> rebuild,
        long parkedEvents,
        long failures,
        Optional<String> lastFailure) {

    /** What the runner does with a view now. */
    public enum State {
        RUNNING,
        PAUSED,
        REBUILDING,
        /** Given up, because nearly nothing could be folded; resuming or rebuilding it tries again. */
        FAILED
    }

    /**
     * A new generation of the view being filled beside the one that serves; rate in events of the log a second.
     *
     * @param stopped why it was given up, if it was
     */
    public record Rebuild(
            int version,
            long position,
            double percent,
            double eventsPerSecond,
            Optional<Duration> eta,
            Optional<String> stopped) {}
}
