package mingjing.query;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingjing.rules.Moment;
import mingjing.store.EventStore;

/**
 * The newest states as one reader sees them, held in memory: read from the table once, then brought to each position that is asked
 * for by what changed since the nearest one that is known.
 */
final class KeptStates<S> {
    /** Readers who began a little earlier than others find their position, too. */
    private static final int KEPT = 4;

    /** From here on the table is nearer than the log. */
    private static final long FAR = 20_000;

    private final EventStore store;
    private final Fold<S> fold;
    private final Table<S> table;
    private final NavigableMap<Long, Snapshot<S>> kept = new TreeMap<>();

    /** Where states are read that are not known yet. */
    interface Table<S> {
        /** Fills in the states and returns the position they are of. */
        long load(SortedMap<String, S> states);

        /** One state as its reader sees it, from its own stream. */
        Optional<S> one(String key, Asked asked);
    }

    KeptStates(EventStore store, Fold<S> fold, Table<S> table) {
        this.store = store;
        this.fold = fold;
        this.table = table;
    }

    /** Whether a position is so near to a known one that little has to be read. */
    synchronized boolean isNear(long position) {
        return nearest(position).isPresent();
    }

    /** Begins with states that were folded from the log, where none are known yet. */
    synchronized void begin(long position, Snapshot<S> states) {
        if (kept.isEmpty()) {
            kept.put(position, states);
        }
    }

    /** The states of a position, with every event up to it. */
    synchronized Snapshot<S> at(Asked asked) {
        Snapshot<S> known = kept.get(asked.position());
        if (known != null) {
            return known;
        }
        Map.Entry<Long, Snapshot<S>> from = nearest(asked.position()).orElseGet(this::loaded);
        Snapshot<S> states = moved(from.getValue(), from.getKey(), asked);
        kept.put(asked.position(), states);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return states;
    }

    private Optional<Map.Entry<Long, Snapshot<S>>> nearest(long position) {
        return Stream.of(kept.floorEntry(position), kept.ceilingEntry(position))
                .filter(known -> known != null && Math.abs(known.getKey() - position) < FAR)
                .findFirst();
    }

    private Map.Entry<Long, Snapshot<S>> loaded() {
        SortedMap<String, S> states = new TreeMap<>();
        long position = table.load(states);
        return Map.entry(position, new Snapshot<>(states));
    }

    private Snapshot<S> moved(Snapshot<S> from, long position, Asked asked) {
        return position <= asked.position() && asked.reach().everything()
                ? folded(from, position, asked)
                : anew(from, position, asked);
    }

    private Snapshot<S> folded(Snapshot<S> from, long position, Asked asked) {
        Map<String, Optional<S>> changed = new TreeMap<>();
        FoldedView.read(store, fold.query(), position, asked, event -> {
            String key = fold.key(event.recorded());
            Optional<S> before = changed.containsKey(key)
                    ? changed.get(key)
                    : Optional.ofNullable(from.byKey().get(key));
            fold.step().after(before, event).ifPresent(next -> changed.put(key, Optional.of(next)));
        });
        return changed.isEmpty() ? from : from.with(changed);
    }

    /**
     * A position behind the known one, or a reader of few states, who may begin to see others: only what changed between the two is
     * folded again, each from its own stream, so that a busy log does not cost every reader a fold from the first event.
     */
    private Snapshot<S> anew(Snapshot<S> from, long position, Asked asked) {
        long earlier = Math.min(position, asked.position());
        Asked later =
                new Asked(Moment.asOf(Math.max(position, asked.position())), false, Optional.empty(), Optional.empty());
        Set<String> keys = new TreeSet<>();
        FoldedView.read(store, fold.query(), earlier, later, event -> keys.add(fold.key(event.recorded())));
        Map<String, Optional<S>> changed = new TreeMap<>();
        keys.forEach(key -> changed.put(key, table.one(key, asked)));
        return changed.isEmpty() ? from : from.with(changed);
    }
}
