package mingjing.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that is kept for the few statements a store runs all day, with plans that are made once; used by one thread at a time.
 *
 * <p>Waiting for a lock ends after the settings' patience, waiting for a server that was cut off without a word after three times
 * that.
 */
final class KeptConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    private final Database database;
    private final Duration patience;
    private final boolean autoCommit;
    private final List<String> besides;
    private @Nullable Connection open;

    /** {@code besides} are further settings of the session. */
    KeptConnection(Database database, Duration patience, boolean autoCommit, List<String> besides) {
        this.database = database;
        this.patience = patience;
        this.autoCommit = autoCommit;
        this.besides = besides;
    }

    Connection get() throws SQLException {
        Connection connection = open;
        if (connection == null) {
            connection = database.connect();
            open = connection;
            prepare(connection);
        }
        return connection;
    }

    private void prepare(Connection connection) throws SQLException {
        // Each statement needs a snapshot of its own: what waited for the head must see what it waited for.
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
        try (Statement set = connection.createStatement()) {
            // A generic plan saves planning each time. A node that freezes must not keep the head for ever,
            // and whoever keeps it longer than this makes appends fail instead of hang.
            set.execute("set plan_cache_mode = force_generic_plan");
            set.execute("set idle_in_transaction_session_timeout = '30s'");
            set.execute("set lock_timeout = " + patience.toMillis());
            for (String setting : besides) {
                set.execute(setting);
            }
        }
        connection.setAutoCommit(autoCommit);
        connection.setNetworkTimeout(
                Runnable::run, (int) patience.multipliedBy(3).toMillis());
    }

    /** After a failure nobody knows what state it is in: the next one gets another. */
    void giveUp() {
        Connection failed = open;
        open = null;
        if (failed == null) {
            return;
        }
        try (failed;
                Statement set = failed.createStatement()) {
            if (!failed.getAutoCommit()) {
                failed.rollback();
                failed.setAutoCommit(true);
            }
            set.execute("reset all");
            failed.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            LOG.debug("a kept connection was already gone", e);
        }
    }

    @Override
    public void close() {
        giveUp();
    }
}
