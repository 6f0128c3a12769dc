package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.store.Recorded;
import mingjing.store.projection.Parking.Parked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds events into one generation of a view within a transaction, and parks those it cannot fold. */
final class Fold {
    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    private final Projection projection;
    private final Generation generation;
    private final Bookmarks bookmarks;
    private final Parking parking;

    Fold(Projection projection, Generation generation, Bookmarks bookmarks, Parking parking) {
        this.projection = projection;
        this.generation = generation;
        this.bookmarks = bookmarks;
        this.parking = parking;
    }

    /** How much of it could be folded. */
    Breaker.Count fold(Connection tx, List<Recorded> events) throws SQLException {
        Set<String> waiting = parking.keys(tx);
        List<Recorded> free = new ArrayList<>();
        for (Recorded event : events) {
            if (waiting.isEmpty() || !parkedBehind(tx, event, waiting)) {
                free.add(event);
            }
        }
        Breaker.Count behind = new Breaker.Count(events.size(), events.size() - free.size(), 0);
        return free.isEmpty() || attempt(tx, free).isEmpty() ? behind : behind.plus(oneByOne(tx, free, waiting));
    }

    private boolean parkedBehind(Connection tx, Recorded event, Set<String> waiting) throws SQLException {
        Parked parked = parked(event);
        if (!waiting.contains(parked.key())) {
            return false;
        }
        parking.park(tx, parked, behind(parked.key()));
        return true;
    }

    private Breaker.Count oneByOne(Connection tx, List<Recorded> events, Set<String> waiting) throws SQLException {
        int refused = 0;
        int keys = 0;
        for (Recorded event : events) {
            if (parkedBehind(tx, event, waiting)) {
                refused++;
                continue;
            }
            Optional<String> failure = attempt(tx, List.of(event));
            if (failure.isPresent()) {
                Parked parked = parked(event);
                parking.park(tx, parked, failure.get());
                waiting.add(parked.key());
                refused++;
                keys++;
                bookmarks.failed(
                        tx, projection.name(), generation, "position " + event.position() + ": " + failure.get());
                LOG.warn(
                        "view {} could not fold position {}, parked {}: {}",
                        projection.name(),
                        event.position(),
                        parked.key(),
                        failure.get());
            }
        }
        return new Breaker.Count(0, refused, keys);
    }

    /** Folds what was parked again; keys that fail once more stay behind. Returns how many events are left. */
    long retry(Connection tx, List<Recorded> events) throws SQLException {
        Set<String> failed = new HashSet<>();
        long left = 0;
        for (Recorded event : events) {
            Parked parked = parked(event);
            Optional<String> failure =
                    failed.contains(parked.key()) ? Optional.of(behind(parked.key())) : attempt(tx, List.of(event));
            if (failure.isEmpty()) {
                parking.release(tx, parked);
            } else {
                failed.add(parked.key());
                parking.park(tx, parked, failure.get());
                left++;
            }
        }
        return left;
    }

    /** The reason why these events could not be folded; nothing of them is left behind then. */
    private Optional<String> attempt(Connection tx, List<Recorded> events) throws SQLException {
        Savepoint before = tx.setSavepoint();
        try {
            Sql.execute(tx, "set local search_path to " + generation.schema(projection.name()) + ", public");
            projection.apply(events, tx);
            tx.releaseSavepoint(before);
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            if (Sql.isPassing(e)) {
                throw e;
            }
            tx.rollback(before);
            return Optional.of(e.toString());
        }
    }

    private Parked parked(Recorded event) {
        return new Parked(event.position(), Keys.of(projection, event));
    }

    static String behind(String key) {
        return "waits behind an earlier event about " + key;
    }
}
