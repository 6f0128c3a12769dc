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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.springframework.util.FileSystemUtils;

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
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Unavailable("数据库在 " + home.data() + " 里启动不了。请确认该文件夹可写、磁盘未满，再启动。", e);
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
        if (Files.exists(home.unfinished())) {
            // The first start was cut short: nobody has recorded anything there yet, and half a database never starts.
            FileSystemUtils.deleteRecursively(home.data());
        }
        boolean fresh = Files.notExists(home.data().resolve("PG_VERSION"));
        if (fresh) {
            Files.writeString(home.unfinished(), "");
        }
        String password = password(home);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
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
            Files.delete(home.unfinished());
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
                Path whole = Files.writeString(home.folder().resolve("database-password.new"), hex(random));
                if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
                }
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
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
