package mingjing.store.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which node publishes: the one whose session holds a lock of the database. It ends with the session, so a dead node leaves it at once.
 *
 * <p>It only saves work. That no two nodes sign different histories is the keeping of the signed checkpoint's business.
 */
final class Leadership implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    /** "MJLEDGER" in ASCII. */
    private static final long LOCK = 0x4D4A4C4544474552L;

    private static final int PATIENCE_SECONDS = 5;

    private final DataSource dataSource;
    private @Nullable Connection session;

    Leadership(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this node leads, from now on or still. */
    boolean held() throws SQLException {
        Connection known = session;
        if (known != null && known.isValid(PATIENCE_SECONDS)) {
            return true;
        }
        close();
        Connection connection = dataSource.getConnection();
        boolean held = false;
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                held = row.next() && row.getBoolean(1);
            }
        } finally {
            if (held) {
                session = connection;
            } else {
                connection.close();
            }
        }
        return held;
    }

    /** Under which name the log is published: the given one, unless there was one before. */
    String claim(String origin) throws SQLException {
        try (PreparedStatement insert = session().prepareStatement("""
                with claimed as (
                    insert into published_log (origin)
                    values (?)
                    on conflict do nothing
                    returning origin
                )
                select origin from claimed
                union all
                select origin from published_log
                """)) {
            insert.setString(1, origin);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Publishes under another name from now on, if it was published under this one. */
    void rename(String from, String to) throws SQLException {
        try (PreparedStatement update =
                session().prepareStatement("update published_log set origin = ? where origin = ?")) {
            update.setString(1, to);
            update.setString(2, from);
            update.executeUpdate();
        }
    }

    private Connection session() throws SQLException {
        Connection known = session;
        if (known == null) {
            throw new SQLException("this node does not lead");
        }
        return known;
    }

    /** A pool may give the session to others, so the lock is given back first. */
    @Override
    public void close() {
        Connection known = session;
        session = null;
        if (known == null) {
            return;
        }
        try (known;
                PreparedStatement unlock = known.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        } catch (SQLException e) {
            LOG.debug("the session that led was already gone", e);
        }
    }
}
