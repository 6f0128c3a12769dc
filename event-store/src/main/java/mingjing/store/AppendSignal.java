package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes listeners when the log has grown: at once for this node's appends, by NOTIFY for others', by polling if that is lost.
 *
 * <p>The notification is a hint, so it is no part of the append: it follows a moment later, one for all appends of that moment.
 */
final class AppendSignal implements AutoCloseable {
    /** Heard by every node of the database; says the position the log has grown to. */
    private static final String CHANNEL = "mingjing_appended";

    /** Other nodes are told at most this often. */
    private static final Duration BREATH = Duration.ofMillis(5);

    private static final Logger LOG = LoggerFactory.getLogger(AppendSignal.class);

    private final Database database;
    private final Duration poll;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore grown = new Semaphore(0);
    private @Nullable Thread listening;
    private @Nullable Thread telling;
    private volatile boolean closed;

    /** The highest position listeners were called for. */
    private final AtomicLong told = new AtomicLong(-1);

    AppendSignal(Database database, Duration poll) {
        this.database = database;
        this.poll = poll;
    }

    Subscription add(Runnable listener) {
        listeners.add(listener);
        synchronized (this) {
            if (listening == null && !closed) {
                listening = Thread.ofPlatform()
                        .daemon()
                        .name("event-store-listening")
                        .start(this::listen);
            }
        }
        return () -> listeners.remove(listener);
    }

    /** This node has appended up to a position. */
    void appended(long position) {
        synchronized (this) {
            if (telling == null && !closed) {
                telling =
                        Thread.ofPlatform().daemon().name("event-store-telling").start(this::tell);
            }
        }
        grownTo(position);
        grown.release();
    }

    private void tell() {
        while (!closed) {
            try (Connection connection = database.connect();
                    PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, CHANNEL);
                while (awaitGrowth()) {
                    notify.setString(2, Long.toString(told.get()));
                    notify.execute();
                    Thread.sleep(BREATH);
                }
            } catch (SQLException e) {
                LOG.debug("other nodes could not be told, they will see for themselves", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** False once the store is closed. Closing is looked at after the permits were taken: its own is among them, or still to come. */
    private boolean awaitGrowth() throws InterruptedException {
        grown.acquire();
        grown.drainPermits();
        return !closed;
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

    /** The head itself is beyond doubt, even when it is lower than what was heard: the database may have been put back. */
    private void seen(long head) {
        if (told.getAndSet(head) != head) {
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
                statement.execute("listen " + CHANNEL);
                await(connection);
                statement.execute("unlisten *");
            } catch (SQLException | NumberFormatException e) {
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
                seen(HeadTable.read(connection).position());
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
        synchronized (this) {
            closed = true;
        }
        grown.release();
        join(listening);
        join(telling);
    }

    private static void join(@Nullable Thread thread) {
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
