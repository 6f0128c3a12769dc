package mingjing.store.axon;

import jakarta.annotation.Nonnull;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mingjing.store.EventStore;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Lets Axon source from and append to the {@link EventStore}. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private final EventStore store;
    private final EventConverter converter;

    public PostgresEventStorageEngine(EventStore store, EventConverter converter) {
        this.store = store;
        this.converter = converter;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            @Nonnull AppendCondition condition,
            @Nullable ProcessingContext context,
            @Nonnull List<TaggedEventMessage<?>> events) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public MessageStream<EventMessage> source(
            @Nonnull SourcingCondition condition, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public MessageStream<EventMessage> stream(
            @Nonnull StreamingCondition condition, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(@Nonnull Instant at, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public void describeTo(@Nonnull ComponentDescriptor descriptor) {
        descriptor.describeProperty("converter", converter);
        descriptor.describeProperty("head", store.head());
    }
}
