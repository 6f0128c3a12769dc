package mingjing.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<Tag, List<Added>> addedByTag = new HashMap<>();
    private final Map<Key, Known> states = new HashMap<>();

    private record Key(Boundary<?, ?, ?> boundary, Object id) {}

    /** A state, and how many of the added events that may concern it are in it. */
    private record Known(Object state, int seen) {}

    private record Added(DomainEvent event, String type, Set<Tag> tags) {}

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

    /** Only events that carry the boundary's tag are looked at, and each once: a thousand rows cost a thousand times one row. */
    @Override
    public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
        Key key = new Key(boundary, id);
        Known known = states.get(key);
        S state = known == null ? recorded(boundary, id) : boundary.stateType().cast(known.state());
        List<Added> concerned = concerned(boundary.tags().apply(id));
        int seen = known == null ? 0 : known.seen();
        if (seen < concerned.size()) {
            Query query = boundary.query(id);
            for (Added event : concerned.subList(seen, concerned.size())) {
                if (query.matches(event.type(), event.tags())) {
                    state = boundary.after(state, event.event());
                }
            }
        }
        states.put(key, new Known(state, concerned.size()));
        return state;
    }

    private <I, S> S recorded(Boundary<I, S, ?> boundary, I id) {
        S state = boundary.initial().apply(id);
        for (Recorded recorded : store.source(boundary.query(id), 0).events()) {
            Class<? extends DomainEvent> type = EVENTS.classOf(recorded.type());
            state = boundary.after(state, CanonicalJson.mapper().readValue(recorded.payload(), type));
        }
        return state;
    }

    private List<Added> concerned(Set<Tag> tags) {
        return tags.isEmpty() ? added : addedByTag.getOrDefault(Collections.min(tags), List.of());
    }

    private void add(DomainEvent event) {
        Added next = new Added(event, EVENTS.nameOf(event.getClass()), EVENTS.tagsOf(event));
        added.add(next);
        next.tags()
                .forEach(tag ->
                        addedByTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(next));
    }
}
