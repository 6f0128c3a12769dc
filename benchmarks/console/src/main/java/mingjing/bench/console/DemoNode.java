package mingjing.bench.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Progress;
import mingjing.candidate.Database;

/** The demo, started as its users start it, on a database of ours. */
final class DemoNode implements AutoCloseable {
    static final String PASSWORD = "Bench-2026-mingjing";

    /** By the views that read what problems do; others write down where they stand only when something came for them. */
    private static final String BEHIND = "select h.position - min(p.position) from head h, projections p"
            + " where p.generation = 'live' and p.name in ('rectification_board', 'problem_entries', 'facts')"
            + " group by h.position";

    /** Sign-ins and chores are recorded, too, and are for none of these views. */
    private static final long A_FEW = 100;

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Duration FOLDED_WITHIN = Duration.ofMinutes(30);

    private final Path home;
    private final Database database;
    private final int port;
    private final Process process;

    private DemoNode(Path home, Database database, int port, Process process) {
        this.home = home;
        this.database = database;
        this.port = port;
        this.process = process;
    }

    /** Returns when the shipped year is loaded; no account of it is held back by the limit of requests. */
    static DemoNode start(Path root, Path home, Database database) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(List.of(
                root.resolve("mingjing").toString(),
                "demo",
                "--no-browser",
                "--home",
                home.toString(),
                "--db",
                database.url(),
                "--port",
                Integer.toString(port)));
        command.environment()
                .putAll(Map.of(
                        "PGUSER",
                        database.user(),
                        "PGPASSWORD",
                        database.password(),
                        "MINGJING_DEMO_PASSWORD",
                        PASSWORD,
                        "MINGJING_HEAP",
                        "1g",
                        "MINGJING_LIMITS_REQUESTS_PER_MINUTE",
                        "100000000"));
        command.redirectErrorStream(true);
        DemoNode node = new DemoNode(home, database, port, command.start());
        node.awaitReady();
        return node;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long giveUp = System.nanoTime() + READY_WITHIN.toNanos();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String last = "";
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("ready ")) {
                Thread.ofVirtual().start(() -> drain(said));
                return;
            }
            last = line;
            if (System.nanoTime() > giveUp) {
                break;
            }
        }
        close();
        throw new BenchFailure("the demo did not start: " + last);
    }

    /** A node that may not write would stand still. */
    private static void drain(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // The node was ended.
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Database database() {
        return database;
    }

    /** Where the node keeps its published ledger. */
    Path ledger() {
        return home.resolve("ledger").resolve("public");
    }

    /** Waits until the views of problems have followed the log to its end. */
    void awaitFolded() throws InterruptedException {
        long behind = behind();
        Progress progress = new Progress("视图跟上", behind);
        long giveUp = System.nanoTime() + FOLDED_WITHIN.toNanos();
        for (long left = behind; left > A_FEW; left = behind()) {
            if (System.nanoTime() > giveUp) {
                throw new BenchFailure("views are " + left + " events behind");
            }
            progress.at(Math.max(0, behind - left));
            Thread.sleep(500);
        }
        progress.at(Math.max(1, behind));
    }

    /** How many events the slowest of these views has still to read, but for a few that are not for it. */
    long behind() {
        try (Connection connection = Postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BEHIND)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailure("could not ask how far the views are", e);
        }
    }

    /** Resident memory of the node's process in MB, as Linux counts it; PostgreSQL is not in it. */
    double resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException e) {
            throw new BenchFailure("the node is gone", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
