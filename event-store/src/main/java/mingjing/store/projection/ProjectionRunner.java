package mingjing.store.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import mingjing.store.EventStore;
import mingjing.store.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every view up to date with the log; nodes share the views by row locks.
 *
 * <p>A view is folded exactly once: its tables and its position change in one transaction. An event that cannot be folded parks
 * its key and stops nothing else. Each view has a thread, which needs one connection at a time.
 */
public final class ProjectionRunner implements AutoCloseable {
    private final EventStore store;
    private final SharedTail tail;
    private final DataSource dataSource;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private @Nullable Subscription subscription;

    /** The data source must lead to the store's database. */
    public ProjectionRunner(EventStore store, DataSource dataSource, Collection<? extends Projection> projections) {
        this.store = store;
        this.tail = new SharedTail(store);
        this.dataSource = dataSource;
        String schema = inTransaction(
                "find the store's schema",
                tx -> Sql.query(tx, "select quote_ident(current_schema())", row -> row.getString(1))
                        .getFirst());
        for (Projection projection : projections) {
            if (!projection.name().matches("[a-z][a-z0-9_]{0,40}")) {
                throw new IllegalArgumentException("not a name for a view: '" + projection.name() + "'");
            }
            View view = new View(store, tail, dataSource, projection, schema, this::progressed);
            if (views.put(projection.name(), view) != null) {
                throw new IllegalArgumentException("two views are named " + projection.name());
            }
        }
    }

    /** Creates missing views, begins to rebuild those of an older version, and starts to follow the log. */
    public void start() {
        for (View view : views.values()) {
            doing("prepare view " + view.name(), () -> view.schemas().ensure());
            threads.add(Thread.ofPlatform().daemon().name("view-" + view.name()).start(view::follow));
        }
        subscription = store.onAppended(() -> {
            tail.grown();
            views.values().forEach(View::wake);
        });
    }

    /** How every view of this runner stands. */
    public List<ProjectionStatus> status() {
        List<Progress> rows =
                inTransaction("read the state of the views", tx -> Sql.query(tx, Progress.SQL, Progress::read));
        List<ProjectionStatus> statuses = new ArrayList<>();
        for (View view : views.values()) {
            for (Progress row : rows) {
                if (row.is(view.name(), Generation.LIVE)) {
                    statuses.add(row.status(
                            view.known(),
                            view.eventsPerSecond(),
                            rows.stream()
                                    .filter(other -> other.is(view.name(), Generation.NEXT))
                                    .findFirst()));
                }
            }
        }
        return List.copyOf(statuses);
    }

    /**
     * Waits until every view this node follows has folded the log up to a position; false when the time is over before.
     *
     * <p>Paused views, and views whose tables are still of an older version, are not waited for.
     */
    public boolean awaitCaughtUp(long position, Duration atMost) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (views.values().stream().anyMatch(view -> view.isFollowing() && view.known() < position)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = progress.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void progressed() {
        lock.lock();
        try {
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops folding a view on every node until {@link #resume}; it keeps serving what it has. */
    public void pause(String name) {
        doing("pause view " + name, () -> view(name).pause(true));
    }

    public void resume(String name) {
        doing("resume view " + name, () -> view(name).pause(false));
    }

    /** Fills the view anew beside the one that serves, then swaps. */
    public void rebuild(String name) {
        doing("rebuild view " + name, () -> view(name).schemas().rebuild());
        view(name).lookAgain();
    }

    /** Folds the parked events of a view again, in order; those that fail stay parked. Returns how many are left. */
    public long retry(String name) {
        View view = view(name);
        return call("retry view " + name, () -> view.retry(_ -> true));
    }

    /** The same for one key; returns how many of its events are left. */
    public long retry(String name, String key) {
        View view = view(name);
        return call("retry a key of view " + name, () -> view.retry(key::equals));
    }

    /** What waits in a view, the oldest first, at most so many. */
    public List<ParkedKey> parked(String name, int most) {
        View view = view(name);
        return call("read what is parked in view " + name, () -> view.parked(most));
    }

    private View view(String name) {
        View view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("there is no view named " + name + ", only " + views.keySet());
        }
        return view;
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        views.values().forEach(View::close);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Action {
        void run() throws SQLException;
    }

    private interface Call<T> {
        T run() throws SQLException;
    }

    private static void doing(String what, Action action) {
        call(what, () -> {
            action.run();
            return what;
        });
    }

    private <T> T inTransaction(String what, Sql.Work<T> work) {
        return call(what, () -> Sql.transaction(dataSource, work));
    }

    private static <T> T call(String what, Call<T> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw new ProjectionFailure("could not " + what + ": " + e.getMessage(), e);
        }
    }
}
