package mingjing.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.events.DomainEvent;
import mingjing.events.EventTypes;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;

/**
 * Decides a list of orders as if they were carried out one after another, and records nothing.
 *
 * <p>The same decisions as in earnest, over the log as it is plus what the rehearsed orders would add to it.
 */
public final class Rehearsal implements States {
    private static final EventTypes EVENTS = Vocabulary.EVENTS;

    private final EventStore store;
    private final Clock clock;
    private final List<Added> added = new ArrayList<>();
    private final Map<Key, Object> states = new HashMap<>();

    private record Key(Boundary<?, ?, ?> boundary, Object id) {}

    private record Added(DomainEvent event, String type, Collection<Tag> tags) {
        private boolean isFor(Query query) {
            return query.matches(type, tags);
        }
    }

    public Rehearsal(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What an order would record; throws {@link Refused} as the real thing would, and then the order leaves no trace. */
    public List<? extends DomainEvent> carryOut(Slice<?> slice, Command order) {
        List<? extends DomainEvent> events = slice.decide(order, this, clock.instant());
        events.forEach(this::add);
        return events;
    }

    @Override
    public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
        Key key = new Key(boundary, id);
        Object state = states.get(key);
        if (state == null) {
            state = load(boundary, id);
            states.put(key, state);
        }
        return boundary.stateType().cast(state);
    }

    private <I, S> S load(Boundary<I, S, ?> boundary, I id) {
        Query query = boundary.query(id);
        S state = boundary.initial().apply(id);
        for (Recorded recorded : store.source(query, 0).events()) {
            Class<? extends DomainEvent> type = EVENTS.classOf(recorded.type());
            state = boundary.after(state, CanonicalJson.mapper().readValue(recorded.payload(), type));
        }
        for (Added event : added) {
            if (event.isFor(query)) {
                state = boundary.after(state, event.event());
            }
        }
        return state;
    }

    private void add(DomainEvent event) {
        Added next = new Added(event, EVENTS.nameOf(event.getClass()), EVENTS.tagsOf(event));
        added.add(next);
        states.replaceAll((key, state) -> moved(key.boundary(), key.id(), state, next));
    }

    private static <I, S> Object moved(Boundary<I, S, ?> boundary, Object id, Object state, Added event) {
        Query query = boundary.query(boundary.idType().cast(id));
        return event.isFor(query) ? boundary.after(boundary.stateType().cast(state), event.event()) : state;
    }
}
