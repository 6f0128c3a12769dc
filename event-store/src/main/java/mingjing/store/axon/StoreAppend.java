package mingjing.store.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import mingjing.store.AppendRejected;
import mingjing.store.EventStore;
import mingjing.store.Receipt;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** One command's events on their way into the store; nothing happens before {@link #commit}. */
final class StoreAppend implements AppendTransaction<Receipt> {
    private final EventStore store;
    private final Messages messages;
    private final AppendCondition condition;
    private final List<TaggedEventMessage<?>> events;
    private final AtomicBoolean finished = new AtomicBoolean();

    StoreAppend(EventStore store, Messages messages, AppendCondition condition, List<TaggedEventMessage<?>> events) {
        this.store = store;
        this.messages = messages;
        this.condition = condition;
        this.events = List.copyOf(events);
    }

    @Override
    public CompletableFuture<Receipt> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("this append was committed or rolled back before"));
        }
        return store.append(messages.append(events, Criteria.condition(condition)))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(inAxonsWords(failure)));
    }

    /** A conflict becomes Axon's own exception; a resent command reaches the caller with its first receipt. */
    private Throwable inAxonsWords(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof AppendRejected)) {
            return cause;
        }
        AppendEventsTransactionRejectedException rejected =
                AppendEventsTransactionRejectedException.conflictingEventsDetected(condition.consistencyMarker());
        rejected.initCause(cause);
        return rejected;
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Receipt receipt, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(receipt.lastPosition()));
    }
}
