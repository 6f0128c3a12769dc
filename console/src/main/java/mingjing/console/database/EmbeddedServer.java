package mingjing.console.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server per home folder, durable, on loopback, behind a password.
 *
 * <p>Whoever holds the lock file owns the server and stops it; other processes of the same home join it. A server left over
 * from a killed owner is stopped first: PostgreSQL then recovers by its own log.
 */
final class EmbeddedServer implements Closeable {
    static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable FileLock lock;

    private EmbeddedServer(int port, String password, @Nullable EmbeddedPostgres server, @Nullable FileLock lock) {
        this.port = port;
        this.password = password;
        this.server = server;
        this.lock = lock;
    }

    static EmbeddedServer startOrJoin(Home home) {
        home.make();
        try {
            @Nullable FileLock lock = lock(home);
            return lock == null ? join(home) : start(home, lock);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("could not start PostgreSQL in " + home.data() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(Home home) throws IOException {
        FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    private static EmbeddedServer join(Home home) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Postmaster> running = Postmaster.of(home.data());
            if (running.isPresent() && running.get().accepts()) {
                return new EmbeddedServer(running.get().port(), password(home), null, null);
            }
            pause();
        }
        throw new IllegalStateException("another process holds " + home.lock() + " but its database does not answer");
    }

    private static EmbeddedServer start(Home home, FileLock lock) throws IOException, SQLException {
        Postmaster.of(home.data()).ifPresent(Postmaster::stop);
        boolean fresh = Files.notExists(home.data().resolve("PG_VERSION"));
        String password = password(home);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(PATIENCE)
                .start();
        if (fresh) {
            demandPassword(home, server, password);
        }
        return new EmbeddedServer(server.getPort(), password, server, lock);
    }

    /** initdb lets every local user in; from the first start on only the holder of the password file is let in. */
    private static void demandPassword(Home home, EmbeddedPostgres server, String password)
            throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is hex from our own generator, so it can stand in the text: ALTER ROLE takes no parameter.
            statement.execute("alter role postgres password '" + password + "'");
            Files.write(
                    home.data().resolve("pg_hba.conf"),
                    List.of(
                            "local all all scram-sha-256",
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String password(Home home) {
        Path file = home.databasePassword();
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.release();
            lock.acquiredBy().close();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
