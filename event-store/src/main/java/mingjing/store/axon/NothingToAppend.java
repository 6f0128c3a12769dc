package mingjing.store.axon;

import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** A command that decided nothing. */
final class NothingToAppend implements AppendTransaction<ConsistencyMarker> {
    @Override
    public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(ConsistencyMarker.ORIGIN);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        // Nothing was begun.
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            ConsistencyMarker marker, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(marker);
    }
}
