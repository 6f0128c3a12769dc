package mingjing.store.projection;

import java.time.Duration;
import java.util.Optional;

/** How a view stands: what it has folded, what is missing, and what could not be folded. */
public record ProjectionStatus(
        String name,
        int version,
        State state,
        long position,
        long head,
        long lag,
        Optional<Rebuild> rebuild,
        long parkedEvents,
        long failures,
        Optional<String> lastFailure) {

    /** What the runner does with a view now. */
    public enum State {
        RUNNING,
        PAUSED,
        REBUILDING
    }

    /** A new generation of the view being filled beside the one that serves; rate in events of the log a second. */
    public record Rebuild(int version, long position, double percent, double eventsPerSecond, Optional<Duration> eta) {}
}
