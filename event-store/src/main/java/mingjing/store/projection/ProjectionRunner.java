package mingjing.store.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import mingjing.store.EventStore;

/** Keeps every view up to date with the log; nodes share the views by row locks. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class ProjectionRunner implements AutoCloseable {
    public ProjectionRunner(EventStore store, DataSource dataSource, Collection<? extends Projection> projections) {}

    /** Creates missing views and starts to follow the log. */
    public void start() {
        throw new UnsupportedOperationException("coming");
    }

    /** How every view stands. */
    public List<ProjectionStatus> status() {
        throw new UnsupportedOperationException("coming");
    }

    /** Waits until every running view has folded the log up to a position; false when the time is over before. */
    public boolean awaitCaughtUp(long position, Duration atMost) {
        throw new UnsupportedOperationException("coming");
    }

    /** Stops folding a view until {@link #resume}; it keeps serving what it has. */
    public void pause(String name) {
        throw new UnsupportedOperationException("coming");
    }

    public void resume(String name) {
        throw new UnsupportedOperationException("coming");
    }

    /** Fills the view anew beside the one that serves, then swaps. */
    public void rebuild(String name) {
        throw new UnsupportedOperationException("coming");
    }

    /** Folds the parked events of a view again, in order; those that fail stay parked. Returns how many are left. */
    public long retry(String name) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public void close() {}
}
