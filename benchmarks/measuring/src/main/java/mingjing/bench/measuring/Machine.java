package mingjing.bench.measuring;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were measured on. */
public final class Machine {
    private static final List<String> SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "max_connections");

    private Machine() {}

    /** Lines to stand above the table. */
    public static String describe(Postgres postgres, Optional<Tool> fsyncTest)
            throws IOException, SQLException, InterruptedException {
        Path data = Path.of(postgres.ask("show data_directory"));
        StringBuilder text = new StringBuilder(describe());
        text.append("数据库  PostgreSQL ").append(postgres.ask("show server_version"));
        for (String setting : SETTINGS) {
            text.append(' ').append(setting).append('=').append(postgres.ask("show " + setting));
        }
        FileStore store = Files.getFileStore(data);
        text.append("\n磁盘    ").append(data).append("（").append(store.type()).append("）");
        if (store.type().equals("tmpfs")) {
            text.append(" 注意：tmpfs 在内存里，fsync 不花时间，数字不作数；用 java.io.tmpdir 指到真磁盘");
        }
        text.append("\n落盘    ")
                .append(
                        fsyncTest.isPresent()
                                ? fsync(fsyncTest.get(), data)
                                : "没有 pg_test_fsync（Debian：apt-get install postgresql）");
        return text.append('\n').toString();
    }

    /** The line about the machine, where no database takes part. */
    public static String describe() {
        return String.format(
                Locale.ROOT,
                "机器    %s %s，%d 核，%s，内存 %.1f GB，Java %s%n",
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memoryGigabytes(),
                System.getProperty("java.version"));
    }

    /** The line of the method PostgreSQL uses here, for one 8 kB write. */
    private static String fsync(Tool tool, Path data) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "fsync", ".test");
        try {
            String output = tool.run(data.getRoot(), List.of("-s", "1", "-f", file.toString()));
            return output.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("fdatasync"))
                    .findFirst()
                    .orElse("pg_test_fsync 没有 fdatasync 一行")
                    .replaceAll("\\s+", " ");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch", ""));
    }

    private static double memoryGigabytes() {
        return line("/proc/meminfo", "MemTotal")
                        .map(value -> Double.parseDouble(value.replaceAll("[^0-9]", "")))
                        .orElse(0.0)
                / (1 << 20);
    }

    private static Optional<String> line(String file, String start) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
