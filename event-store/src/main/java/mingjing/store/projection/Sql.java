package mingjing.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The little JDBC the runner needs. */
final class Sql {
    private static final String IDLE_TOO_LONG = "25P03";

    /**
     * For transactions that fold under a lock. A node that hangs or is cut off must not keep the view from the others: PostgreSQL
     * ends its transaction after some seconds, and a client that died even during a statement. What is lost with the last moments
     * before a crash is folded again, so waiting for the disk would gain nothing.
     */
    static final String LET_GO = """
            set local synchronous_commit to off;
            set local idle_in_transaction_session_timeout to '4s';
            set local client_connection_check_interval to '1s'
            """;

    private Sql() {}

    /** Something done in one transaction. */
    interface Work<T> {
        T in(Connection tx) throws SQLException;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Commits when the work returns, rolls back when it throws. */
    static <T> T transaction(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.in(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    static int update(Connection tx, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(tx, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(Connection tx, String sql, Row<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(tx, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    private static PreparedStatement prepare(Connection tx, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = tx.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    static void execute(Connection tx, String sql) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What {@code refuse_archived} raises: no waiting will bring those events back. */
    static boolean isArchived(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "MJ001".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a failure says nothing about the event at hand: connection lost, server stopping or out of resources, deadlock.
     * Such a page is folded again; parking its events would blame the innocent.
     */
    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return IDLE_TOO_LONG.equals(state)
                        || List.of("08", "40", "53", "55", "57", "58").contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
