package mingjing.command;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.events.DomainEvent;
import mingjing.events.EventTypes;
import mingjing.events.Vocabulary;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;

/**
 * Decides a list of orders as if they were carried out one after another, and records nothing.
 *
 * <p>The same decisions as in earnest, over the log as it is plus what the rehearsed orders would add to it. However many orders
 * are rehearsed, the memory holds a few thousand states; what was added waits in a scratch file until it is asked for.
 */
public final class Rehearsal implements States, AutoCloseable {
    /** So many states are remembered; most are a few kilobytes. */
    private static final int REMEMBERED = 4_096;

    private static final EventTypes EVENTS = Vocabulary.EVENTS;

    private final EventStore store;
    private final Clock clock;
    private final RehearsedEvents added = new RehearsedEvents();
    private final Map<Key, Known> states;

    private record Key(Boundary<?, ?, ?> boundary, Object id) {}

    /** A state, and up to where the added events that concern it are in it. */
    private record Known(Object state, long upTo) {}

    public Rehearsal(EventStore store, Clock clock) {
        this(store, clock, REMEMBERED);
    }

    /** A rehearsal that remembers so many states; one that was forgotten is folded again when it is asked for. */
    public Rehearsal(EventStore store, Clock clock, int remembered) {
        this.store = store;
        this.clock = clock;
        states = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
                return size() > remembered;
            }
        };
    }

    /** What an order would record; throws {@link Refused} as the real thing would, and then the order leaves no trace. */
    public List<? extends DomainEvent> carryOut(Slice<?> slice, Command order) {
        List<? extends DomainEvent> events = slice.decide(order, this, clock.instant());
        events.forEach(added::add);
        return events;
    }

    /** Only events that carry the boundary's tag are looked at: a thousand rows cost a thousand times one row. */
    @Override
    public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
        Key key = new Key(boundary, id);
        Query query = boundary.query(id);
        Known known = states.get(key);
        S state = known == null
                ? recorded(boundary, id, query)
                : boundary.stateType().cast(known.state());
        for (DomainEvent event : added.since(known == null ? 0 : known.upTo(), query)) {
            state = boundary.after(state, event);
        }
        states.put(key, new Known(state, added.end()));
        return state;
    }

    private <I, S> S recorded(Boundary<I, S, ?> boundary, I id, Query query) {
        S state = boundary.initial().apply(id);
        for (Recorded recorded : store.source(query, 0).events()) {
            Class<? extends DomainEvent> type = EVENTS.classOf(recorded.type());
            state = boundary.after(state, CanonicalJson.mapper().readValue(recorded.payload(), type));
        }
        return state;
    }

    @Override
    public void close() {
        added.close();
    }
}
