package mingjing.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of this node that appends: it commits what is queued in groups and tells every caller apart. */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final StoreSettings settings;
    private final AppendTransaction transaction;
    private final LongConsumer appended;
    private final BlockingQueue<Work> queue;
    private final Thread thread;

    /** Held to read by those who queue, to write by the one who closes: nothing can be queued after {@link Stop}. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private boolean closed;

    private sealed interface Work {}

    private record Queued(Pending pending) implements Work {}

    private record Stop() implements Work {}

    Writer(Database database, StoreSettings settings, LongConsumer appended) {
        this.settings = settings;
        this.transaction = new AppendTransaction(database, settings);
        this.appended = appended;
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.thread = Thread.ofPlatform().name("event-store-writer").start(this::run);
    }

    /** Waits while the queue is full: callers slow down instead of memory filling up. */
    CompletableFuture<Receipt> append(Append append) {
        Pending pending;
        try {
            pending = Pending.of(append);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        gate.readLock().lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new IllegalStateException("the event store is closed"));
            }
            queue.put(new Queued(pending));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        } finally {
            gate.readLock().unlock();
        }
        return pending.answer();
    }

    private void run() {
        boolean open = true;
        while (open) {
            List<Pending> batch = new ArrayList<>();
            open = fill(batch);
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
        transaction.close();
    }

    /** Waits for one command and takes what else is there; false when the end of the queue came. */
    private boolean fill(List<Pending> batch) {
        List<Work> taken = new ArrayList<>();
        try {
            taken.add(queue.take());
        } catch (InterruptedException e) {
            LOG.warn("the writer of the event store does not stop by interruption, only by close()", e);
            return true;
        }
        queue.drainTo(taken, settings.maxBatch() - 1);
        for (Work work : taken) {
            switch (work) {
                case Queued(Pending pending) -> batch.add(pending);
                case Stop() -> {
                    return false;
                }
            }
        }
        return true;
    }

    private void write(List<Pending> batch) {
        try {
            tell(batch.size(), transaction.run(batch));
        } catch (SQLException | RuntimeException e) {
            transaction.reset();
            LOG.warn("a batch of {} commands failed, trying them one by one: {}", batch.size(), e.toString());
            retry(batch);
        } catch (Error e) {
            // Nobody may be left waiting for ever, whatever happened.
            transaction.reset();
            LOG.error("the writer of the event store met an error", e);
            batch.forEach(pending -> fail(pending, e));
        }
    }

    private void tell(int commands, AppendTransaction.Outcome outcome) {
        if (!outcome.accepted().isEmpty()) {
            settings.meters().batchAppended(commands, outcome.events(), outcome.took());
            appended.accept(outcome.head());
        }
        outcome.tell(settings.meters());
    }

    /** One of the batch may be what the database refused; alone, only that one fails. */
    private void retry(List<Pending> batch) {
        for (Pending pending : batch) {
            try {
                tell(1, transaction.runAgain(pending));
            } catch (DatabaseUnreachable e) {
                LOG.warn("the database cannot be reached, giving up {} commands: {}", batch.size(), e.getMessage());
                batch.forEach(each -> fail(each, e));
                return;
            } catch (SQLException | RuntimeException e) {
                transaction.reset();
                fail(pending, e);
            }
        }
    }

    /** Futures that are complete already stay as they are. */
    private static void fail(Pending pending, Throwable cause) {
        String message = "could not append command " + pending.commandId() + ": " + cause.getMessage();
        Thread.startVirtualThread(() -> pending.answer().completeExceptionally(new StoreFailure(message, cause)));
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                queue.put(new Stop());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gate.writeLock().unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
