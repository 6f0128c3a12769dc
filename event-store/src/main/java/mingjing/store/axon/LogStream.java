package mingjing.store.axon;

import jakarta.annotation.Nonnull;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Subscription;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An endless stream of the log, read a page at a time as its consumer asks. */
final class LogStream implements MessageStream<EventMessage> {
    private static final int PAGE = 500;

    private final EventStore store;
    private final Query query;
    private final Messages messages;
    private final Subscription subscription;
    private final Deque<Entry<EventMessage>> ready = new ArrayDeque<>();
    private long lookedUpTo;
    private boolean closed;
    private @Nullable RuntimeException failure;
    private volatile Runnable callback = () -> {};

    /** Set by every append; cleared before the log is read, so that none is missed. */
    private volatile boolean mayHaveMore = true;

    LogStream(EventStore store, Query query, long after, Messages messages) {
        this.store = store;
        this.query = query;
        this.lookedUpTo = after;
        this.messages = messages;
        this.subscription = store.onAppended(this::wake);
    }

    private void wake() {
        mayHaveMore = true;
        Runnable listener = callback;
        // The signal comes on the writer's thread; a consumer may take its time.
        Thread.startVirtualThread(listener);
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        fill();
        return Optional.ofNullable(ready.poll());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        fill();
        return Optional.ofNullable(ready.peek());
    }

    private void fill() {
        while (ready.isEmpty() && mayHaveMore && !closed) {
            mayHaveMore = false;
            try {
                Page page = store.page(query, lookedUpTo, PAGE);
                page.events().forEach(event -> ready.add(messages.entry(event)));
                mayHaveMore |= page.upTo() > lookedUpTo;
                lookedUpTo = page.upTo();
            } catch (RuntimeException e) {
                failure = e;
                close();
            }
        }
    }

    @Override
    public void setCallback(@Nonnull Runnable callback) {
        this.callback = callback;
        callback.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed && ready.isEmpty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        fill();
        return !ready.isEmpty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        ready.clear();
        subscription.close();
    }
}
