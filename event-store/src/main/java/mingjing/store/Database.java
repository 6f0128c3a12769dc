package mingjing.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs one piece of reading on a connection of its own. */
final class Database {
    private final DataSource dataSource;

    /** Something asked of the database. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@code what} completes the sentence "could not …". */
    <T> T ask(String what, Question<T> question) {
        try (Connection connection = connect()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StoreFailure("could not " + what + ": " + e.getMessage(), e);
        }
    }

    /** A pool that cannot even begin says so by an exception of its own, which need not be an {@link SQLException}. */
    Connection connect() throws DatabaseUnreachable {
        try {
            return dataSource.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw new DatabaseUnreachable(e);
        }
    }
}
