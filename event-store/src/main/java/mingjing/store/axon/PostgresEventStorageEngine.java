package mingjing.store.axon;

import jakarta.annotation.Nonnull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mingjing.store.EventStore;
import mingjing.store.Sourced;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Lets Axon source from and append to the {@link EventStore}.
 *
 * <p>A marker, a token and a start position are all the same number: how many events of the log have been seen. A message that
 * was read carries the moment of recording as its timestamp.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private final EventStore store;
    private final Messages messages;

    public PostgresEventStorageEngine(EventStore store, EventConverter converter) {
        this.store = store;
        this.messages = new Messages(converter, store.settings().clock());
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            @Nonnull AppendCondition condition,
            @Nullable ProcessingContext context,
            @Nonnull List<TaggedEventMessage<?>> events) {
        return CompletableFuture.completedFuture(
                events.isEmpty() ? new NothingToAppend() : new StoreAppend(store, messages, condition, events));
    }

    /** The marker is the head that the reading statement itself saw: an event in between can neither be missed nor overlooked. */
    @Override
    public MessageStream<EventMessage> source(
            @Nonnull SourcingCondition condition, @Nullable ProcessingContext context) {
        long seen = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        Sourced sourced = store.source(Criteria.query(condition.criteria()), seen);
        Context end = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(sourced.head()));
        Stream<Entry<EventMessage>> entries = Stream.concat(
                sourced.events().stream().map(messages::entry),
                Stream.of(new SimpleEntry<EventMessage>(TerminalEventMessage.INSTANCE, end)));
        return MessageStream.fromStream(entries, Entry::message, entry -> entry);
    }

    @Override
    public MessageStream<EventMessage> stream(
            @Nonnull StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken from = condition.position();
        long seen = from == null ? 0 : from.position().orElse(0);
        return new LogStream(store, Criteria.query(condition.criteria()), seen, messages);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(0);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(store.head());
    }

    /** Streaming from this token begins with the first event recorded at that instant or later. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(@Nonnull Instant at, @Nullable ProcessingContext context) {
        return token(store.positionAt(at.minus(1, ChronoUnit.MICROS)));
    }

    private static CompletableFuture<TrackingToken> token(long seen) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(seen));
    }

    @Override
    public void describeTo(@Nonnull ComponentDescriptor descriptor) {
        descriptor.describeProperty("store", store);
    }
}
