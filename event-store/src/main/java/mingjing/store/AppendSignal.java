package mingjing.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes listeners when the log has grown: at once for this node's appends, by NOTIFY for others', by polling if that is lost. */
final class AppendSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppendSignal.class);

    private final Database database;
    private final Duration poll;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Thread thread;
    private volatile boolean closed;

    /** The highest position listeners were called for. */
    private final AtomicLong told = new AtomicLong(-1);

    AppendSignal(Database database, Duration poll) {
        this.database = database;
        this.poll = poll;
    }

    Subscription add(Runnable listener) {
        listeners.add(listener);
        startOnce();
        return () -> listeners.remove(listener);
    }

    private synchronized void startOnce() {
        if (thread == null && !closed) {
            thread = Thread.ofVirtual().name("event-store-signal").start(this::listen);
        }
    }

    /** The highest position heard of, from this node or another; -1 before any. */
    long heardOf() {
        return told.get();
    }

    /** The log now ends at this position: calls every listener, unless they were called for it before. */
    void grownTo(long position) {
        if (told.getAndAccumulate(position, Math::max) < position) {
            fire();
        }
    }

    /** One that fails is logged and keeps nobody else from being called. */
    private void fire() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener of the event store failed", e);
            }
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + InsertBatch.CHANNEL);
                await(connection);
                statement.execute("unlisten *");
            } catch (SQLException e) {
                LOG.debug("the listening connection was lost, opening another", e);
                pause();
            }
        }
    }

    private void await(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification @Nullable [] heard = postgres.getNotifications((int) poll.toMillis());
            if (heard == null || heard.length == 0) {
                grownTo(HeadTable.read(connection).position());
                continue;
            }
            for (PGNotification notification : heard) {
                grownTo(Long.parseLong(notification.getParameter()));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
