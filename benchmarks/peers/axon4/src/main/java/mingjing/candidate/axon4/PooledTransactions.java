package mingjing.candidate.axon4;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** A transaction for each call, on a connection that its thread keeps until the end of it: what Spring would do here. */
final class PooledTransactions implements TransactionManager, ConnectionProvider {
    private final DataSource pool;
    /** Of this pool, and there is one pool a node. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    PooledTransactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        return connection == null
                ? pool.getConnection()
                : ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            current.set(connection);
            return new Running(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("could not begin a transaction", e);
        }
    }

    private final class Running implements Transaction {
        private final Connection connection;

        Running(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(connection::commit);
        }

        @Override
        public void rollback() {
            end(connection::rollback);
        }

        private void end(Ending ending) {
            current.remove();
            try (connection) {
                ending.run();
            } catch (SQLException e) {
                throw new IllegalStateException("could not end a transaction", e);
            }
        }
    }

    private interface Ending {
        void run() throws SQLException;
    }
}
