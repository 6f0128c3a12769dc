package mingjing.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mingjing.rules.Moment;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.projection.Projection;

/**
 * The states of a fold at any moment.
 *
 * <p>Now comes from the kept table, brought up to the asked position by folding what it has not seen yet, so an answer never lags
 * behind its own position. A past moment is the same fold over the log's prefix.
 */
public final class FoldedView<S> {
    private static final int PAGE = 2_000;

    private final EventStore store;
    private final DataSource dataSource;
    private final Fold<S> fold;
    private final Map<Moment, SortedMap<String, S>> past = Collections.synchronizedMap(new Recent<>());

    public FoldedView(EventStore store, DataSource dataSource, Fold<S> fold) {
        this.store = store;
        this.dataSource = dataSource;
        this.fold = fold;
    }

    /** Every state the reader sees, by key. */
    public SortedMap<String, S> at(Asked asked) {
        if (asked.now()) {
            return Collections.unmodifiableSortedMap(now(asked));
        }
        SortedMap<String, S> states = past.computeIfAbsent(asked.moment(), _ -> folded(asked));
        return asked.reach().everything() ? states : seen(states, asked);
    }

    private SortedMap<String, S> seen(SortedMap<String, S> states, Asked asked) {
        SortedMap<String, S> own = new TreeMap<>(states);
        own.entrySet().removeIf(state -> !isSeen(state.getKey(), state.getValue(), asked));
        return own;
    }

    private boolean isSeen(String key, S state, Asked asked) {
        return asked.reach().sees(fold.ownership().of(key, state));
    }

    private SortedMap<String, S> folded(Asked asked) {
        SortedMap<String, S> states = new TreeMap<>();
        read(store, fold.query(), 0, asked, event -> step(states, event));
        return Collections.unmodifiableSortedMap(states);
    }

    private SortedMap<String, S> now(Asked asked) {
        SortedMap<String, S> states = new TreeMap<>();
        long seen = load(states, asked.reach());
        if (seen <= asked.position() && asked.reach().everything()) {
            read(store, fold.query(), seen, asked, event -> step(states, event));
        } else {
            anew(states, asked, seen);
        }
        return states;
    }

    /**
     * The table may have run ahead since the position was read, or lag behind and not hold what a reader of few states begins to see.
     * Only what changed between the two is folded again, each from its own stream, so that the answer is of the asked position and a
     * busy log does not cost every reader a fold from the first event.
     */
    private void anew(SortedMap<String, S> states, Asked asked, long seen) {
        long earlier = Math.min(seen, asked.position());
        Asked later =
                new Asked(Moment.asOf(Math.max(seen, asked.position())), false, Optional.empty(), Optional.empty());
        Set<String> changed = new TreeSet<>();
        read(store, fold.query(), earlier, later, event -> changed.add(fold.key(event.recorded())));
        for (String key : changed) {
            states.remove(key);
            one(key, asked).ifPresent(state -> states.put(key, state));
        }
    }

    /** The last few past moments asked for: the log never changes behind a position, so neither does the answer. */
    private static final class Recent<S> extends LinkedHashMap<Moment, SortedMap<String, S>> {
        private static final int KEPT = 4;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, SortedMap<String, S>> eldest) {
            return size() > KEPT;
        }
    }

    /** One state, from its own stream; empty as well where the reader does not see it. */
    public Optional<S> one(String key, Asked asked) {
        SortedMap<String, S> states = new TreeMap<>();
        read(store, fold.query(key), 0, asked, event -> step(states, event));
        return Optional.ofNullable(states.get(key)).filter(state -> isSeen(key, state, asked));
    }

    /** What keeps the table of a fold. */
    public static Projection projection(Fold<?> fold) {
        return new FoldedTable<>(fold);
    }

    private void step(SortedMap<String, S> states, Decoded event) {
        String key = fold.key(event.recorded());
        fold.step().after(Optional.ofNullable(states.get(key)), event).ifPresent(next -> states.put(key, next));
    }

    /** Table and position come from one statement, so they fit together while the runner writes. */
    private long load(SortedMap<String, S> states, Reach reach) {
        String schema = "view_" + fold.name();
        long[] seen = {0};
        Readers.query(dataSource, reach, """
                select seen.position, state.key, state.body
                from %1$s.seen
                left join %1$s.state on state.owners && cast(? as text[]) or ?
                """.formatted(schema), row -> {
            seen[0] = row.getLong("position");
            String key = row.getString("key");
            if (key != null) {
                states.put(key, CanonicalJson.mapper().readValue(row.getString("body"), fold.state()));
            }
        });
        return seen[0];
    }

    /** Hands over every event after a position that the asked moment covers. */
    public static void read(EventStore store, Query query, long after, Asked asked, Consumer<Decoded> reader) {
        long from = after;
        while (from < asked.position()) {
            Page page = store.page(query, from, PAGE);
            for (var event : page.events()) {
                if (event.position() <= asked.position() && !event.occurredOn().isAfter(asked.day())) {
                    reader.accept(Decoded.of(event));
                }
            }
            if (page.upTo() <= from) {
                return;
            }
            from = page.upTo();
        }
    }
}
