package mingjing.torture.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mingjing.candidate.Database;

/** A durable PostgreSQL of our own, which can be killed, stopped, frozen and brought back on the same port and data. */
public final class Server implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path data;
    private final Map<String, String> settings;
    private EmbeddedPostgres postgres;
    private final int port;
    private int databases;

    private Server(Path data, Map<String, String> settings) throws IOException {
        this.data = data;
        this.settings = settings;
        this.postgres = start(data, settings, 0);
        this.port = postgres.getPort();
    }

    /** Starts one on an empty folder. */
    public static Server on(Path data, Map<String, String> settings) throws IOException {
        return new Server(data, settings);
    }

    private static EmbeddedPostgres start(Path data, Map<String, String> settings, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Whoever made the server ends it; a hook would run in the middle of that.
                .setRegisterShutdownHook(false)
                // On a busy machine recovery takes its time.
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "80");
        settings.forEach(builder::setServerConfig);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** A new, empty database. */
    public Database create(int connections) throws SQLException {
        String name = "torture_" + ++databases;
        execute("postgres", "create database " + name);
        return database(name, connections);
    }

    /** A copy of a database that nobody is using. */
    public Database copy(Database original, int connections) throws SQLException {
        String name = "torture_" + ++databases;
        execute("postgres", "create database " + name + " template " + name(original));
        return database(name, connections);
    }

    public void drop(Database database) throws SQLException {
        execute("postgres", "drop database " + name(database) + " with (force)");
    }

    private Database database(String name, int connections) {
        String url = "jdbc:postgresql://localhost:" + port + "/" + name;
        return new Database(url, USER, USER, connections);
    }

    private static String name(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    /** A session of a stranger. */
    public Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    public void execute(Database database, String sql) throws SQLException {
        execute(name(database), sql);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database(database, 1));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One number. */
    public long ask(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until nobody else is connected: a killed node's last transaction may still be under way. */
    public void awaitRest(Database database) throws SQLException, InterruptedException {
        String others = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        for (int tries = 0; ask(database, "select count(*) " + others) > 0; tries++) {
            if (tries > 100) {
                execute(database, "select pg_terminate_backend(pid) " + others);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Kills the postmaster and every child with -9, all at once. */
    public synchronized void kill() {
        List<ProcessHandle> all = new ArrayList<>();
        postmaster().ifPresent(process -> {
            all.add(process);
            process.descendants().forEach(all::add);
        });
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Ends it as an administrator would: transactions are rolled back, sessions closed. */
    public synchronized void stop() throws IOException {
        // SIGINT is "fast"; SIGTERM would wait for every client to leave.
        signal("INT");
        postmaster()
                .ifPresent(process -> process.onExit()
                        .completeOnTimeout(process, 20, TimeUnit.SECONDS)
                        .join());
        kill();
    }

    /** Brings it back after {@link #kill()} or {@link #stop()}. */
    public synchronized void restart() throws IOException, InterruptedException {
        // There is no server left to stop, but the file lock of this process must go.
        postgres.close();
        for (int tries = 1; ; tries++) {
            try {
                postgres = start(data, settings, port);
                return;
            } catch (IOException | IllegalStateException e) {
                if (tries == 20) {
                    throw e;
                }
                // A start that failed half-way leaves its server, and a lock in this process that goes with the file
                // only.
                kill();
                Files.deleteIfExists(data.resolve("epg-lock"));
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    /** Whether a postmaster is running. */
    public synchronized boolean isRunning() {
        return postmaster().isPresent();
    }

    /** Nothing moves, no connection breaks: as on a machine that hangs. */
    public synchronized void freeze() throws IOException {
        signal("STOP");
    }

    public synchronized void thaw() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        postmaster().ifPresent(process -> {
            command.add(Long.toString(process.pid()));
            if (!name.equals("INT")) {
                process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
            }
        });
        if (command.size() > 2) {
            // Not waitFor(): cleaning up must not be cut short by an interruption.
            new ProcessBuilder(command)
                    // A child may have ended meanwhile; nothing to be said about that.
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        thaw();
        stop();
        postgres.close();
    }
}
