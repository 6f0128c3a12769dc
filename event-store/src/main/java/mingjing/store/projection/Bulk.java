package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import mingjing.store.EventStore;
import mingjing.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills one generation of a view from the first event in memory: reads, folds and pours on threads of its own. */
final class Bulk {
    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    /** Positions in one statement: some ten milliseconds, so no snapshot is held for long. */
    private static final long STRIDE = 20_000;

    private static final long RENEW_EVERY_MS = 250;

    private final EventStore store;
    private final DataSource dataSource;
    private final Projection projection;
    private final Generation generation;
    private final Bookmarks bookmarks;
    private final Parking parking;
    private final Lease lease;
    private final Breaker breaker = new Breaker();
    private Breaker.Count counted = Breaker.Count.NONE;
    private volatile boolean closed;

    /** How it ended. */
    enum End {
        POURED,
        /** Somebody else has it, it was begun anew, or this node stops. */
        LEFT,
        STOPPED,
        /** It can only be done page by page. */
        IMPOSSIBLE
    }

    Bulk(
            EventStore store,
            DataSource dataSource,
            Projection projection,
            Generation generation,
            Bookmarks bookmarks,
            Parking parking,
            Lease lease) {
        this.store = store;
        this.dataSource = dataSource;
        this.projection = projection;
        this.generation = generation;
        this.bookmarks = bookmarks;
        this.parking = parking;
        this.lease = lease;
    }

    void close() {
        closed = true;
    }

    End run(InMemoryFold fold) throws SQLException {
        if (!lease.take(projection.version())) {
            return End.LEFT;
        }
        try (Lanes lanes = new Lanes(projection, fold)) {
            return run(fold, lanes);
        } catch (SQLException | StoreFailure e) {
            if (Sql.isPassing(e)) {
                throw e;
            }
            return impossible(e);
        } catch (RuntimeException | Error e) {
            // Too much for the memory of this node, perhaps: page by page it is not.
            return impossible(e);
        } finally {
            lease.giveBack();
        }
    }

    private End impossible(Throwable e) {
        LOG.warn("view {} could not be folded in memory and goes on page by page", projection.name(), e);
        return End.IMPOSSIBLE;
    }

    private End run(InMemoryFold fold, Lanes lanes) throws SQLException {
        long reached = 0;
        long renewAt = 0;
        for (boolean more = true; more; ) {
            if (System.currentTimeMillis() >= renewAt) {
                Lease.Held held = renew(reached);
                if (held == Lease.Held.LOST || closed) {
                    return End.LEFT;
                }
                renewAt = System.currentTimeMillis() + RENEW_EVERY_MS;
            }
            long upTo = store.stretch(projection.types(), reached, STRIDE, lanes::take);
            more = upTo > reached;
            reached = upTo;
            if (trips(lanes)) {
                return stop();
            }
        }
        lanes.drain();
        return trips(lanes) ? stop() : pour(fold, lanes, reached);
    }

    /** Waits here while the view is paused: what is folded stays folded. */
    private Lease.Held renew(long reached) throws SQLException {
        Lease.Held held = lease.renew(reached);
        while (held == Lease.Held.PAUSED && !closed) {
            try {
                TimeUnit.MILLISECONDS.sleep(RENEW_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Lease.Held.LOST;
            }
            held = lease.renew(reached);
        }
        return held;
    }

    private boolean trips(Lanes lanes) {
        Breaker.Count now = lanes.count();
        Breaker.Count since = now.minus(counted);
        counted = now;
        return breaker.trips(since);
    }

    private End stop() throws SQLException {
        return Sql.transaction(dataSource, tx -> {
            if (lease.lock(tx, bookmarks)) {
                bookmarks.stop(tx, projection.name(), generation, breaker.reason());
            }
            return End.STOPPED;
        });
    }

    private End pour(InMemoryFold fold, Lanes lanes, long reached) throws SQLException {
        return Sql.transaction(dataSource, tx -> {
            Sql.execute(tx, Sql.LET_GO);
            if (!lease.lock(tx, bookmarks)) {
                return End.LEFT;
            }
            Sql.execute(tx, "set local search_path to " + generation.schema(projection.name()) + ", public");
            fold.pour(tx, lanes.last());
            park(tx, lanes);
            bookmarks.advance(tx, projection.name(), generation, reached);
            lease.giveBack(tx);
            return End.POURED;
        });
    }

    private void park(Connection tx, Lanes lanes) throws SQLException {
        for (Lane.Refused refused : lanes.refused()) {
            parking.park(tx, new Parking.Parked(refused.position(), refused.key()), refused.reason());
            if (refused.first()) {
                String reason = "position " + refused.position() + ": " + refused.reason();
                bookmarks.failed(tx, projection.name(), generation, reason);
            }
        }
    }
}
