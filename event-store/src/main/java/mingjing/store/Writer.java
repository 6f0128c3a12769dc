package mingjing.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends for this node, one batch at a time: commits what is queued in groups and tells every caller apart. */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** How long a batch may wait for more commands, and how often it looks. */
    private static final long LINGER_NANOS = 100_000;

    private static final int STEP_NANOS = 20_000;

    private final StoreSettings settings;
    private final Appender appender;
    private final AppendSignal signal;
    private final LatestReceipts latest;
    private final BlockingQueue<Work> queue;
    private final Thread thread;

    /** Held to read by those who queue, to write by the one who closes: nothing can be queued after {@link Stop}. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private boolean closed;

    /** Held by whoever uses the appender: the writer's thread, or a lone caller. */
    private final Lock writing = new ReentrantLock();

    private volatile int lastBatch;

    private sealed interface Work {}

    private record Queued(Pending pending) implements Work {}

    private record Stop() implements Work {}

    Writer(Database database, StoreSettings settings, AppendSignal signal, LatestReceipts latest) {
        this.settings = settings;
        this.appender = new Appender(database, settings, signal::heardOf);
        this.signal = signal;
        this.latest = latest;
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
            if (!aloneInOwnThread(pending)) {
                queue.put(new Queued(pending));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        } finally {
            gate.readLock().unlock();
        }
        return pending.answer();
    }

    /**
     * A lone caller writes by itself: waking another thread and being woken by it would take as long as half an append. Only a
     * virtual thread does, because it blocks.
     */
    private boolean aloneInOwnThread(Pending pending) {
        if (lastBatch > 1 || !Thread.currentThread().isVirtual() || !queue.isEmpty() || !writing.tryLock()) {
            return false;
        }
        try {
            write(List.of(pending.answeredHere()));
            return true;
        } finally {
            writing.unlock();
        }
    }

    private void run() {
        boolean open = true;
        while (open) {
            List<Pending> batch = new ArrayList<>();
            Work first = next();
            writing.lock();
            try {
                open = fill(first, batch);
                if (!batch.isEmpty()) {
                    write(batch);
                }
            } finally {
                writing.unlock();
            }
        }
        appender.close();
    }

    private Work next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                LOG.warn("the writer of the event store does not stop by interruption, only by close()", e);
            }
        }
    }

    /** Takes what else is there; false when the end of the queue came. */
    private boolean fill(Work first, List<Pending> batch) {
        List<Work> taken = new ArrayList<>();
        taken.add(first);
        linger();
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

    /**
     * Callers who were just answered ask again at once: a moment's patience takes most of them along, and a commit costs the same
     * for all. A lone caller is not kept waiting.
     */
    private void linger() {
        int expected = (lastBatch + queue.size()) * 3 / 4;
        long until = System.nanoTime() + LINGER_NANOS;
        while (queue.size() + 1 < expected && System.nanoTime() < until) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    /** Nobody may be left waiting for ever, whatever happened; who has an answer keeps it. */
    private void write(List<Pending> batch) {
        lastBatch = batch.size();
        try {
            attempt(batch);
        } catch (RuntimeException | Error e) {
            batch.forEach(pending -> fail(pending, e));
            reset();
            LOG.error("the writer of the event store met an error", e);
        }
    }

    private void attempt(List<Pending> batch) {
        List<Pending> rest = batch;
        try {
            Outcome quick = appender.quickly(batch);
            tellAccepted(quick);
            rest = quick.open();
            tellLosers(appender.resentAmong(quick.losers()));
            rest = quick.undecided();
            if (!rest.isEmpty()) {
                tell(appender.carefully(rest));
            }
        } catch (SQLException | RuntimeException e) {
            reset();
            giveUpOrRetry(rest, e);
        }
    }

    /** The database may be another one afterwards, so nothing that was learnt of it is kept. */
    private void reset() {
        appender.reset();
        latest.clear();
    }

    private void tell(Outcome outcome) {
        tellAccepted(outcome);
        tellLosers(outcome.losers());
    }

    private void tellAccepted(Outcome outcome) {
        if (!outcome.accepted().isEmpty()) {
            outcome.accepted().forEach(accepted -> latest.add(accepted.receipt()));
            outcome.accepted()
                    .forEach(accepted -> accepted.pending().tell(answer -> answer.complete(accepted.receipt())));
            signal.appended(outcome.head());
            outcome.count(settings.meters());
        }
    }

    private void tellLosers(List<Outcome.Loser> losers) {
        for (Outcome.Loser loser : losers) {
            loser.pending().tell(answer -> answer.completeExceptionally(loser.reason()));
            loser.count(settings.meters());
        }
    }

    private void giveUpOrRetry(List<Pending> batch, Exception failure) {
        if (isHopeless(failure)) {
            LOG.warn("giving up {} commands: {}", batch.size(), failure.toString());
            batch.forEach(pending -> fail(pending, failure));
        } else {
            LOG.warn("a batch of {} commands failed, trying them one by one: {}", batch.size(), failure.toString());
            retry(batch);
        }
    }

    /** Whether the next command would fare no better: nobody answers, or somebody does not let go of the head. */
    private static boolean isHopeless(Exception failure) {
        return failure instanceof DatabaseUnreachable
                || (failure instanceof SQLException sql && "55P03".equals(sql.getSQLState()));
    }

    /** One of the batch may be what the database refused; alone, only that one fails. */
    private void retry(List<Pending> batch) {
        for (int i = 0; i < batch.size(); i++) {
            Pending pending = batch.get(i);
            try {
                tell(appender.carefully(List.of(pending)).afterFailure());
            } catch (SQLException | RuntimeException e) {
                reset();
                if (isHopeless(e)) {
                    giveUpOrRetry(batch.subList(i, batch.size()), e);
                    return;
                }
                fail(pending, e);
            }
        }
    }

    /** Futures that are complete already stay as they are. */
    private static void fail(Pending pending, Throwable cause) {
        String message = "could not append command " + pending.commandId() + ": " + cause.getMessage();
        pending.tell(answer -> answer.completeExceptionally(new StoreFailure(message, cause)));
    }

    /** Not even an interruption keeps it from waiting until everything is written. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        gate.writeLock().lock();
        try {
            while (!closed) {
                try {
                    queue.put(new Stop());
                    closed = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            gate.writeLock().unlock();
        }
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
