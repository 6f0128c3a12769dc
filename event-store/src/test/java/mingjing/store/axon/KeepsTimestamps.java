package mingjing.store.axon;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Carries the sender's timestamp through the store as metadata, for Axon's suite alone.
 *
 * <p>Mingjing's own time of an event is when it was recorded, which the writer says and the sender cannot.
 */
final class KeepsTimestamps implements EventStorageEngine {
    private static final String TIMESTAMP = "timestamp of ";

    private final EventStorageEngine engine;

    KeepsTimestamps(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        List<TaggedEventMessage<?>> marked = events.stream()
                .<TaggedEventMessage<?>>map(tagged -> new GenericTaggedEventMessage<>(
                        tagged.event()
                                .andMetadata(Map.of(
                                        TIMESTAMP + tagged.event().identifier(),
                                        tagged.event().timestamp().toString())),
                        tagged.tags()))
                .toList();
        return engine.appendEvents(condition, context, marked);
    }

    private static EventMessage restored(EventMessage read) {
        String timestamp = read.metadata().get(TIMESTAMP + read.identifier());
        if (timestamp == null) {
            return read;
        }
        Map<String, String> metadata = new HashMap<>(read.metadata());
        metadata.keySet().removeIf(key -> key.startsWith(TIMESTAMP));
        return new GenericEventMessage(
                read.identifier(), read.type(), read.payload(), metadata, Instant.parse(timestamp));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        return engine.source(condition, context).mapMessage(KeepsTimestamps::restored);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return engine.stream(condition, context).mapMessage(KeepsTimestamps::restored);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return engine.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return engine.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return engine.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        engine.describeTo(descriptor);
    }
}
