package mingjing.command.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mingjing.command.Boundary;
import mingjing.command.States;
import mingjing.events.DomainEvent;
import mingjing.events.EventTypes;
import mingjing.events.Vocabulary;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Folds events to the states that decisions rest on, and remembers the latest of each: asked for again, only what came since is read.
 *
 * <p>The log is asked every time, so no decision rests on what this node alone has heard of. The last event in a state is read with
 * what came since: were it not where it stood, the log was put back to an earlier day, and the state is folded anew.
 */
final class SourcedStates {
    /** So many states are remembered; most are a few kilobytes. */
    static final int REMEMBERED = 4_096;

    private static final EventTypes EVENTS = Vocabulary.EVENTS;

    private final Map<Key, Sourced<?>> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Sourced<?>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<Class<?>, Set<QualifiedName>> types = new ConcurrentHashMap<>();

    private record Key(Boundary<?, ?, ?> boundary, Object id) {}

    /** A state and the last event in it, at position 0 before any. */
    private record Sourced<S>(S state, long position, String eventId, Instant recordedAt) {
        /** The id alone would not do: an order sent again after a put back may record another event under the same one. */
        boolean endsWith(Entry<? extends EventMessage> entry) {
            EventMessage event = entry.message();
            return position == positionOf(entry)
                    && eventId.equals(event.identifier())
                    && recordedAt.equals(event.timestamp());
        }
    }

    /** What one decision may look at. */
    States during(ProcessingContext context) {
        Map<Key, Object> seen = new HashMap<>();
        return new States() {
            @Override
            public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
                Key key = new Key(boundary, id);
                S state = boundary.stateType().cast(seen.get(key));
                if (state == null) {
                    state = load(key, boundary, id, context);
                    seen.put(key, state);
                }
                return state;
            }
        };
    }

    private <I, S> S load(Key key, Boundary<I, S, ?> boundary, I id, ProcessingContext context) {
        Sourced<S> nothing = new Sourced<>(boundary.initial().apply(id), 0, "", Instant.EPOCH);
        Sourced<S> known = known(key, nothing);
        List<Entry<? extends EventMessage>> since = read(criteria(boundary, id), known.position(), context);
        if (known.position() > 0) {
            if (!since.isEmpty() && known.endsWith(since.getFirst())) {
                since = since.subList(1, since.size());
            } else {
                known = nothing;
                since = read(criteria(boundary, id), 0, context);
            }
        }
        Sourced<S> now = folded(boundary, known, since, context.component(EventConverter.class));
        keep(key, now);
        return now.state();
    }

    /** The events from a position on, itself included; Axon guards what was asked for until the append. */
    private static List<Entry<? extends EventMessage>> read(
            EventCriteria wanted, long from, ProcessingContext context) {
        Position before = new GlobalIndexConsistencyMarker(from - 1).position();
        return context.component(EventStore.class)
                .transaction(context)
                .source(SourcingCondition.conditionFor(before, wanted))
                .reduce(new ArrayList<Entry<? extends EventMessage>>(), (entries, entry) -> {
                    entries.add(entry);
                    return entries;
                })
                .join();
    }

    /** Stored payloads are bytes: the class comes from the stored name, never from the boundary's sealed interface. */
    private static <S> Sourced<S> folded(
            Boundary<?, S, ?> boundary,
            Sourced<S> known,
            List<Entry<? extends EventMessage>> since,
            EventConverter converter) {
        Sourced<S> now = known;
        for (Entry<? extends EventMessage> entry : since) {
            EventMessage message = entry.message();
            Class<? extends DomainEvent> type =
                    EVENTS.classOf(message.type().qualifiedName().toString());
            DomainEvent event =
                    Objects.requireNonNull(message.payloadAs(type, converter), "an event without a payload");
            S after = boundary.after(now.state(), event);
            now = new Sourced<>(after, positionOf(entry), message.identifier(), message.timestamp());
        }
        return now;
    }

    private static long positionOf(Entry<?> entry) {
        return TrackingToken.fromContext(entry)
                .orElseThrow(() -> new IllegalStateException("an event without its position"))
                .position()
                .orElseThrow();
    }

    private <I> EventCriteria criteria(Boundary<I, ?, ?> boundary, I id) {
        Set<Tag> tags = boundary.tags().apply(id).stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toSet());
        return EventCriteria.havingTags(tags)
                .andBeingOneOfTypes(types.computeIfAbsent(boundary.eventType(), SourcedStates::namesUnder));
    }

    private static Set<QualifiedName> namesUnder(Class<?> eventType) {
        return EVENTS.namesUnder(eventType).stream().map(QualifiedName::new).collect(Collectors.toUnmodifiableSet());
    }

    /** What is found under a boundary's key is a state of that boundary. */
    @SuppressWarnings("unchecked")
    private synchronized <S> Sourced<S> known(Key key, Sourced<S> otherwise) {
        return (Sourced<S>) latest.getOrDefault(key, otherwise);
    }

    /** Nothing is worth remembering of what never happened. */
    private synchronized void keep(Key key, Sourced<?> now) {
        if (now.position() > 0) {
            latest.put(key, now);
        }
    }
}
