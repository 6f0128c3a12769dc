package mingjing.torture.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mingjing.torture.Case;
import mingjing.torture.Skipped;
import mingjing.torture.Trial;
import mingjing.torture.judge.Wrong;

/** PostgreSQL's disk fills up under load, and is freed again. */
final class DiskFull {
    static final Case CASE = Case.of("disk-full", Set.of(), DiskFull::run);

    private static final int MEGABYTE = 1 << 20;

    /** Little WAL is kept, so that what is left over goes soon. */
    private static final Map<String, String> SETTINGS =
            Map.of("min_wal_size", "32MB", "max_wal_size", "48MB", "shared_buffers", "16MB", "max_connections", "40");

    private DiskFull() {}

    private static void run(Trial trial) throws Exception {
        Path disk = Files.createTempDirectory("mingjing-disk");
        try {
            mount(disk);
            try {
                trial.elsewhere(disk, SETTINGS, there -> fill(there, disk.resolve("ballast")));
            } finally {
                call("umount", disk.toString());
            }
        } finally {
            Files.deleteIfExists(disk);
        }
    }

    private static void mount(Path disk) throws IOException {
        if (call("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk.toString()) != 0) {
            throw new Skipped("这里不能挂载小文件系统（需要 root）");
        }
    }

    private static int call(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
        } catch (IOException e) {
            throw new Skipped("没有命令 " + command[0]);
        }
    }

    private static void fill(Trial trial, Path ballast) throws Exception {
        try (Fleet fleet = new Fleet(trial, 1, 6)) {
            fleet.awaitHealed();
            occupy(ballast);
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (trial.notes().failed() == 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            Thread.sleep(trial.lasting(Duration.ofSeconds(3)));
            if (trial.notes().failed() == 0) {
                trial.wrong(Wrong.BROKEN, "the disk was full for half a minute and no append failed");
            }
            Files.delete(ballast);
            // Without room for its log PostgreSQL may have given up altogether; an administrator would start it again.
            if (!trial.server().isRunning()) {
                trial.server().restart();
            }
            fleet.awaitHealed();
            fleet.stop();
        }
        trial.judge();
    }

    /** Writes until nothing more fits, at last byte by byte. */
    private static void occupy(Path ballast) throws IOException {
        Files.createFile(ballast);
        for (int size = MEGABYTE; size > 0; size /= 32) {
            boolean room = true;
            while (room) {
                room = append(ballast, new byte[size]);
            }
        }
    }

    private static boolean append(Path ballast, byte[] block) {
        try {
            Files.write(ballast, block, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            // No space left: that is the point.
            return false;
        }
    }
}
