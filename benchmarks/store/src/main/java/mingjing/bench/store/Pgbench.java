package mingjing.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjing.bench.driver.Percentile;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Tool;
import mingjing.candidate.Database;

/** The limit that any store on this PostgreSQL has to be compared with: a statement and a commit, by PostgreSQL's own client. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");
    private static final int ROW = 256;

    private final Tool tool;
    private final Postgres postgres;

    /** Transactions a second, and the middle one's time. */
    record Rate(double perSecond, double p50Micros) {}

    Pgbench(Tool tool, Postgres postgres) {
        this.tool = tool;
        this.postgres = postgres;
    }

    /** Single rows of 256 bytes, each inserted and committed on its own. */
    Rate insert(int clients, Duration measured) throws IOException, InterruptedException, SQLException {
        Database database = postgres.create();
        try {
            Postgres.execute(database, "create table single_row (id bigserial primary key, body bytea not null)");
            postgres.checkpoint();
            String body = "\\x" + "5a".repeat(ROW);
            return run(database, "insert into single_row (body) values (:body);", clients, measured, "-Dbody=" + body);
        } finally {
            postgres.drop(database);
        }
    }

    /** Any script; its figures are of all its transactions. */
    Rate run(Database database, String script, int clients, Duration measured, String... more)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mingjing-pgbench");
        try {
            Path file = Files.writeString(folder.resolve("script.sql"), script + "\n");
            List<String> arguments = new ArrayList<>(List.of(more));
            arguments.addAll(List.of("-n", "-M", "prepared", "-l", "--sampling-rate", "0.1"));
            arguments.addAll(
                    List.of("-h", "localhost", "-p", Integer.toString(postgres.port()), "-U", postgres.user()));
            arguments.addAll(List.of("-c", Integer.toString(clients), "-j", Integer.toString(Math.min(clients, 2))));
            arguments.addAll(List.of("-T", Long.toString(Math.max(1, measured.toSeconds())), "-f", file.toString()));
            arguments.add(Postgres.name(database));
            return new Rate(rate(tool.run(folder, arguments)), p50Micros(folder));
        } finally {
            delete(folder);
        }
    }

    private static double rate(String output) {
        Matcher matcher = RATE.matcher(output);
        if (!matcher.find()) {
            throw new BenchFailure("pgbench printed no rate: " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    /** The third word of a line of its log is a transaction's time in microseconds. */
    private static double p50Micros(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long[] micros = files.filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
                    .flatMap(Pgbench::lines)
                    .mapToLong(line -> Long.parseLong(line.split(" ", 4)[2]))
                    .toArray();
            return Percentile.of(50, micros, micros.length);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new BenchFailure("could not read " + file, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
