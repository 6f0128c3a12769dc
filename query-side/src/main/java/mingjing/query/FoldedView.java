package mingjing.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mingjing.query.Snapshot.Making;
import mingjing.rules.Moment;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.projection.Projection;

/**
 * The states of a fold at any moment.
 *
 * <p>Now comes from memory, which was filled from the kept table and follows the log to the asked position, so an answer never lags
 * behind its own position. A past moment is the same fold over the log's prefix.
 */
public final class FoldedView<S> {
    private static final int PAGE = 2_000;

    /** So many readers' states are kept: one for each unit of a large office. */
    private static final int READERS = 32;

    private static final int PAST_MOMENTS = 4;

    private final EventStore store;
    private final DataSource dataSource;
    private final Fold<S> fold;
    private final KeptStates<S> everything;
    private final Map<Reach, KeptStates<S>> others = Recent.of(READERS);
    private final Map<Moment, Snapshot<S>> past = Recent.of(PAST_MOMENTS);

    /** From this day on no event is left out for having happened later; none can happen later than what is asked about as now. */
    private volatile LocalDate today = LocalDate.MAX;

    public FoldedView(EventStore store, DataSource dataSource, Fold<S> fold) {
        this.store = store;
        this.dataSource = dataSource;
        this.fold = fold;
        this.everything = kept(Reach.EVERYTHING);
    }

    /** Every state the reader sees, by key. */
    public SortedMap<String, S> at(Asked asked) {
        return snapshot(asked).byKey();
    }

    /** The same, with what was made of them before. */
    public Snapshot<S> snapshot(Asked asked) {
        if (asked.now()) {
            today = asked.day();
        }
        KeptStates<S> kept =
                asked.reach().everything() ? everything : others.computeIfAbsent(asked.reach(), this::kept);
        boolean everyDay = !asked.day().isBefore(today);
        if (asked.now() || (everyDay && kept.isNear(asked.position()))) {
            return kept.at(asked);
        }
        Snapshot<S> states = past.computeIfAbsent(asked.moment(), _ -> folded(asked));
        if (everyDay) {
            everything.begin(asked.position(), states);
        }
        return asked.reach().everything() ? states : states.made(new Seen<>(fold, asked.reach()));
    }

    private KeptStates<S> kept(Reach reach) {
        return new KeptStates<>(store, fold, new KeptStates.Table<>() {
            @Override
            public long load(SortedMap<String, S> states) {
                return FoldedView.this.load(states, reach);
            }

            @Override
            public Optional<S> one(String key, Asked asked) {
                return FoldedView.this.one(key, asked);
            }
        });
    }

    /** What one reader sees of all. */
    private record Seen<S>(Fold<S> fold, Reach reach) implements Making<S, Snapshot<S>> {
        @Override
        public Snapshot<S> of(SortedMap<String, S> states) {
            SortedMap<String, S> own = new TreeMap<>(states);
            own.entrySet().removeIf(state -> !shows(state.getKey(), state.getValue()));
            return new Snapshot<>(own);
        }

        boolean shows(String key, S state) {
            return reach.sees(fold.ownership().of(key, state));
        }
    }

    private Snapshot<S> folded(Asked asked) {
        SortedMap<String, S> states = new TreeMap<>();
        read(store, fold.query(), 0, asked, event -> step(states, event));
        return new Snapshot<>(states);
    }

    /** One state, from its own stream; empty as well where the reader does not see it. */
    public Optional<S> one(String key, Asked asked) {
        SortedMap<String, S> states = new TreeMap<>();
        read(store, fold.query(key), 0, asked, event -> step(states, event));
        return Optional.ofNullable(states.get(key)).filter(state -> new Seen<>(fold, asked.reach()).shows(key, state));
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
