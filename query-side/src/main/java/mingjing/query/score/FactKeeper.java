package mingjing.query.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import mingjing.rules.Fact;
import mingjing.rules.FactColumns;
import mingjing.rules.FactSnapshot;
import mingjing.rules.Vocabulary;
import mingjing.store.EventStore;
import mingjing.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Facts in columns, kept between questions and brought up to the position each asks about.
 *
 * <p>Many may look at them at once; who asks about a later position than anybody before waits until the facts since are in.
 * A file of a former run saves reading them all again, and is believed only if its last event stands in this very log.
 */
final class FactKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(FactKeeper.class);

    private final Facts facts;
    private final EventStore store;
    private final Optional<Path> file;
    private final int worthSaving;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private FactColumns columns = new FactColumns(Vocabulary.SHIPPED);
    private long known;
    private int saved;
    private boolean begun;

    /**
     * Nothing is read before somebody asks.
     *
     * @param worthSaving how many facts must be new before the file is written again
     */
    FactKeeper(Facts facts, EventStore store, Optional<Path> file, int worthSaving) {
        this.facts = facts;
        this.store = store;
        this.file = file;
        this.worthSaving = worthSaving;
    }

    /** Lends the facts known by a position, and perhaps later ones: who looks says the position again. */
    <T> T over(long position, Function<FactColumns, T> look) {
        bring(position);
        lock.readLock().lock();
        try {
            return look.apply(columns);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void bring(long position) {
        lock.readLock().lock();
        try {
            if (begun && known >= position) {
                return;
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            if (!begun) {
                restore();
                begun = true;
            }
            if (known < position) {
                grow(position);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void grow(long position) {
        List<Fact> event = new ArrayList<>();
        facts.each(known, position, fact -> {
            if (!event.isEmpty() && event.getFirst().position() != fact.position()) {
                columns.addEvent(event);
                event.clear();
            }
            event.add(fact);
        });
        columns.addEvent(event);
        known = position;
        columns.settle();
        save();
        columns.ready();
    }

    private void restore() {
        try {
            Optional<FactSnapshot> snapshot =
                    file.isPresent() ? FactSnapshot.read(file.get(), source(), Vocabulary.SHIPPED) : Optional.empty();
            snapshot.filter(this::isOfThisLog).ifPresent(found -> {
                columns = found.facts();
                known = found.position();
                saved = columns.size();
            });
        } catch (IOException e) {
            LOG.warn("the facts of the last run could not be read from {}", file, e);
        }
    }

    private boolean isOfThisLog(FactSnapshot snapshot) {
        return store.at(snapshot.position())
                .map(Recorded::id)
                .filter(snapshot.mark()::equals)
                .isPresent();
    }

    private void save() {
        if (file.isEmpty() || columns.size() - saved < Math.max(worthSaving, saved / 4)) {
            return;
        }
        store.at(known).ifPresent(last -> {
            try {
                new FactSnapshot(columns, known, last.id()).write(file.get(), source());
                saved = columns.size();
            } catch (IOException e) {
                LOG.warn("the facts could not be written to {}", file, e);
            }
        });
    }

    /** Facts drawn by another version of the fold are other facts. */
    private static String source() {
        return "facts " + FactsTable.VERSION;
    }
}
