package mingjing.store.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import mingjing.store.EventStore;
import mingjing.store.Recorded;
import mingjing.store.projection.Bookmarks.Bookmark;
import mingjing.store.projection.Follower.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One view of this node: a thread that follows the log for the tables that serve and for those being rebuilt. */
final class View {
    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    /** How long another node's pause, rebuild or fall may go unnoticed. */
    private static final long LOOK_AGAIN_MS = 1_000;

    /** How soon to see what another node has folded. */
    private static final long ELSEWHERE_MS = 20;

    private static final long BREATH_AFTER_FAILURE_MS = 500;

    /** A view that serves is rather filled page by page while there is little: it then shows something at once. */
    private static final long WORTH_A_BULK = 20_000;

    /** How long appends may gather before they are folded. */
    private static final long GATHER_MS = 15;

    private final EventStore store;
    private final SharedTail tail;
    private final DataSource dataSource;
    private final Projection projection;
    private final Bookmarks bookmarks;
    private final Schemas schemas;
    private final Parking parking;
    private final Fold fold;
    private final Follower live;
    private final Follower next;
    private final BulkStart liveBulk;
    private final BulkStart nextBulk;
    private final Runnable progressed;
    private final Semaphore wake = new Semaphore(1);
    private volatile boolean closed;

    /** Until the table was looked at, a view counts as followed: nobody may believe it is up to date. */
    private volatile boolean following = true;

    private Optional<Bookmark> served = Optional.empty();
    private Optional<Bookmark> rebuilt = Optional.empty();
    private volatile long lookAgainAt;

    View(
            EventStore store,
            SharedTail tail,
            DataSource dataSource,
            Projection projection,
            String schema,
            Runnable progressed) {
        this.store = store;
        this.tail = tail;
        this.dataSource = dataSource;
        this.projection = projection;
        this.progressed = progressed;
        this.bookmarks = new Bookmarks(schema);
        this.schemas = new Schemas(dataSource, projection, bookmarks);
        this.parking = new Parking(schema, projection.name(), Generation.LIVE);
        this.fold = new Fold(projection, Generation.LIVE, bookmarks, parking);
        this.live = new Follower(tail, dataSource, projection, Generation.LIVE, bookmarks, fold);
        Parking nextParking = new Parking(schema, projection.name(), Generation.NEXT);
        Fold nextFold = new Fold(projection, Generation.NEXT, bookmarks, nextParking);
        this.next = new Follower(tail, dataSource, projection, Generation.NEXT, bookmarks, nextFold);
        this.liveBulk = bulk(schema, Generation.LIVE, parking);
        this.nextBulk = bulk(schema, Generation.NEXT, nextParking);
    }

    private BulkStart bulk(String schema, Generation generation, Parking parked) {
        return new BulkStart(
                projection,
                () -> new Bulk(
                        store,
                        dataSource,
                        projection,
                        generation,
                        bookmarks,
                        parked,
                        new Lease(schema, dataSource, name(), generation)),
                this::lookAgain);
    }

    String name() {
        return projection.name();
    }

    Schemas schemas() {
        return schemas;
    }

    /** How far the tables that serve are known to be complete. */
    long known() {
        return live.known();
    }

    /** Whether this node takes the serving tables along: not when paused or of another version. */
    boolean isFollowing() {
        return following;
    }

    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** Looks at the table again before the next step. */
    void lookAgain() {
        lookAgainAt = 0;
        wake();
    }

    void close() {
        closed = true;
        wake();
    }

    double eventsPerSecond() {
        return live.pace().eventsPerSecond();
    }

    /** The thread's work until {@link #close}. */
    void follow() {
        try {
            followUntilClosed();
        } finally {
            liveBulk.close();
            nextBulk.close();
        }
    }

    private void followUntilClosed() {
        while (!closed) {
            try {
                look();
                Step step = step();
                progressed.run();
                switch (step) {
                    case MOVED -> {}
                    case STOPPED -> lookAgain();
                    case FOLDED_ELSEWHERE -> rest(ELSEWHERE_MS);
                    case NOTHING_TO_DO -> rest(LOOK_AGAIN_MS);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("view {} stopped for a moment", name(), e);
                wake.drainPermits();
                rest(BREATH_AFTER_FAILURE_MS);
            }
        }
    }

    private void rest(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS) && !closed) {
                // One page for a burst of appends: a transaction for each of them would cost more than the appends.
                TimeUnit.MILLISECONDS.sleep(GATHER_MS);
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws SQLException {
        if (System.currentTimeMillis() >= lookAgainAt) {
            lookAgainAt = System.currentTimeMillis() + LOOK_AGAIN_MS;
            served = Sql.transaction(dataSource, tx -> bookmarks.read(tx, name(), Generation.LIVE));
            rebuilt = Sql.transaction(dataSource, tx -> bookmarks.read(tx, name(), Generation.NEXT));
            long head = store.head();
            tail.found(head);
            served.ifPresent(bookmark -> live.found(bookmark, head));
            rebuilt.ifPresent(bookmark -> next.found(bookmark, head));
            following = served.filter(this::isOurs).isPresent();
        }
    }

    private boolean isOurs(Bookmark bookmark) {
        return bookmark.isOpenTo(projection.version());
    }

    private Step step() throws SQLException {
        Step step = following ? stepLive() : Step.NOTHING_TO_DO;
        if (rebuilt.filter(this::isOurs).isEmpty()) {
            return step;
        }
        Step rebuilding = inBulk(nextBulk, rebuilt, next) ? Step.FOLDED_ELSEWHERE : next.step();
        boolean moved = rebuilding == Step.MOVED || (rebuilding == Step.NOTHING_TO_DO && swap());
        return moved ? Step.MOVED : step == Step.NOTHING_TO_DO ? rebuilding : step;
    }

    private Step stepLive() throws SQLException {
        boolean bulk = liveBulk.isRunning()
                || (live.known() == 0 && store.head() >= WORTH_A_BULK && inBulk(liveBulk, served, live));
        return bulk ? Step.FOLDED_ELSEWHERE : live.step();
    }

    /** Also while another node is at it. */
    private static boolean inBulk(BulkStart bulk, Optional<Bookmark> bookmark, Follower follower) {
        if (follower.known() > 0) {
            bulk.begun();
            return bulk.isRunning();
        }
        return bulk.isRunning() || bookmark.filter(Bookmark::held).isPresent() || bulk.begin();
    }

    /** Once the rebuilt tables have caught up. */
    private boolean swap() throws SQLException {
        boolean swapped = schemas.swap();
        if (swapped) {
            LOG.info("view {} is served from its rebuilt tables, version {}", name(), projection.version());
            lookAgainAt = 0;
            look();
            schemas.dropReplaced();
        }
        return swapped;
    }

    void pause(boolean paused) throws SQLException {
        Sql.transaction(dataSource, tx -> {
            bookmarks.pause(tx, name(), paused);
            return name();
        });
        lookAgain();
    }

    List<ParkedKey> parked(int most) throws SQLException {
        return Sql.transaction(dataSource, tx -> parking.waiting(tx, most));
    }

    /** The parked events are read before the transaction, so that it needs no second connection. */
    long retry(Predicate<String> keys) throws SQLException {
        Map<Long, Recorded> events = new HashMap<>();
        for (Parking.Parked parked : Sql.transaction(dataSource, parking::all)) {
            store.at(parked.position()).ifPresent(event -> events.put(event.position(), event));
        }
        return Sql.transaction(dataSource, tx -> {
            bookmarks.lock(tx, name(), Generation.LIVE);
            List<Recorded> still = new ArrayList<>();
            for (Parking.Parked parked : parking.all(tx)) {
                Recorded event = events.get(parked.position());
                if (event != null && keys.test(parked.key())) {
                    still.add(event);
                }
            }
            return fold.retry(tx, still);
        });
    }
}
