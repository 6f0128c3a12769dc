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

    void fold(Connection tx, List<Recorded> events) throws SQLException {
        Set<String> waiting = parking.keys(tx);
        List<Recorded> free = new ArrayList<>();
        for (Recorded event : events) {
            if (waiting.isEmpty() || !parkedBehind(tx, event, waiting)) {
                free.add(event);
            }
        }
        if (!free.isEmpty() && attempt(tx, free).isPresent()) {
            oneByOne(tx, free, waiting);
        }
    }

    private boolean parkedBehind(Connection tx, Recorded event, Set<String> waiting) throws SQLException {
        Parked parked = parked(event);
        if (!waiting.contains(parked.key())) {
            return false;
        }
        parking.park(tx, parked, "waits behind an earlier event about " + parked.key());
        return true;
    }

    private void oneByOne(Connection tx, List<Recorded> events, Set<String> waiting) throws SQLException {
        for (Recorded event : events) {
            if (parkedBehind(tx, event, waiting)) {
                continue;
            }
            Optional<String> failure = attempt(tx, List.of(event));
            if (failure.isPresent()) {
                Parked parked = parked(event);
                parking.park(tx, parked, failure.get());
                waiting.add(parked.key());
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
    }

    /** Folds what was parked again; keys that fail once more stay behind. Returns how many events are left. */
    long retry(Connection tx, List<Recorded> events) throws SQLException {
        Set<String> failed = new HashSet<>();
        long left = 0;
        for (Recorded event : events) {
            Parked parked = parked(event);
            Optional<String> failure = failed.contains(parked.key())
                    ? Optional.of("waits behind an earlier event")
                    : attempt(tx, List.of(event));
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

    /** An event whose key cannot even be told waits alone. */
    private Parked parked(Recorded event) {
        try {
            return new Parked(event.position(), projection.key(event));
        } catch (RuntimeException e) {
            LOG.debug("view {} cannot tell the key of position {}", projection.name(), event.position(), e);
            return new Parked(event.position(), "event " + event.id());
        }
    }
}
