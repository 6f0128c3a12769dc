package mingjing.bench.measuring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.candidate.Database;

/** A PostgreSQL of our own, as durable as in production, with a new database for whoever wants one. */
public final class Postgres implements AutoCloseable {
    /** The same for every candidate: on few cores more connections only wait for each other. */
    private static final int CONNECTIONS = 16;

    private static final String SUPERUSER = "postgres";

    private final int port;
    private final Closeable server;
    private final AtomicInteger made = new AtomicInteger();

    private Postgres(int port, Closeable server) {
        this.port = port;
        this.server = server;
    }

    /** The one another process has started; closing leaves it running. */
    public static Postgres at(int port) {
        return new Postgres(port, () -> {});
    }

    /** Zonky's own defaults would lose what was acknowledged, and would be faster for it. */
    public static Postgres start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start();
        return new Postgres(server.getPort(), server);
    }

    public int port() {
        return port;
    }

    public String user() {
        return SUPERUSER;
    }

    /** A new, empty database. */
    public Database create() throws SQLException {
        String name = "bench_" + ProcessHandle.current().pid() + "_" + made.incrementAndGet();
        Database database =
                new Database("jdbc:postgresql://localhost:" + port() + "/" + name, SUPERUSER, "", CONNECTIONS);
        execute(maintenance(), "create database " + name);
        return database;
    }

    public static String name(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    public void drop(Database database) throws SQLException {
        execute(maintenance(), "drop database " + name(database) + " with (force)");
    }

    /** So that no measurement pays for what an earlier one wrote. */
    public void checkpoint() throws SQLException {
        execute(maintenance(), "checkpoint");
    }

    private Database maintenance() {
        return new Database("jdbc:postgresql://localhost:" + port() + "/postgres", SUPERUSER, "", 1);
    }

    /** What the server says to a query of one value. */
    String ask(String sql) throws SQLException {
        try (Connection connection = connect(maintenance());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    public static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
