package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A year is backed up while its node runs, the home is destroyed, and what comes back is the same to the last hash. */
class BackupRestoreTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_home_that_was_lost_comes_back_as_it_was() throws Exception {
        Path home = folder.resolve("home");
        Path file = folder.resolve("年度.backup");
        List<String> boards;
        String checkpoint;
        long position;
        try (Program node = Program.demo(home)) {
            String url = node.url();
            // The first call of a day is an event itself.
            get(url, "/ledger/checkpoint");
            killedWhileItWrites(home, file);
            Program backup = Program.start("backup", file.toString(), "--home", home.toString());
            assertThat(backup.exit()).as(backup.err()).isZero();
            assertThat(backup.out()).contains("已备份到").contains("SHA-256");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            position = Long.parseLong(backup.out().replaceAll("(?s).*第 1 至 (\\d+) 号.*", "$1"));
            boards = boards(url, position);
            checkpoint = get(url, "/ledger/checkpoint");
        }
        FileSystemUtils.deleteRecursively(home);
        refusesWhatIsNotWhole(file);

        Program restore = Program.start("restore", file.toString(), "--home", home.toString());
        assertThat(restore.exit()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("已恢复到第 " + position + " 号事件", "相符", "整改台账与成绩单的哈希与备份时相同");
        refusesWhatIsThere(file, home);

        try (Program node = Program.demo(home)) {
            String url = node.url();
            assertThat(boards(url, position)).isEqualTo(boards);
            assertThat(get(url, "/ledger/checkpoint")).isEqualTo(checkpoint);
        }
        if (OtherPostgres.isHere()) {
            comesBackInAnOlderPostgres(file, boards, position);
        }
    }

    /** The same file fits an older PostgreSQL of somebody else, where there is one on this machine. */
    private void comesBackInAnOlderPostgres(Path file, List<String> boards, long position) throws Exception {
        try (OtherPostgres other = OtherPostgres.start(folder.resolve("other"))) {
            String second = folder.resolve("second").toString();
            Program restore = Program.start("restore", file.toString(), "--home", second, "--db", other.url());
            assertThat(restore.exit()).as(restore.err()).isZero();
            assertThat(restore.out()).contains("整改台账与成绩单的哈希与备份时相同");
            String third = folder.resolve("third").toString();
            Program again = Program.start("restore", file.toString(), "--home", third, "--db", other.url());
            assertThat(again.exit()).isEqualTo(2);
            assertThat(again.err()).contains("这个数据库里已有数据");
            try (Program node = Program.start("serve", "--port", "0", "--home", second, "--db", other.url())) {
                assertThat(boards(node.url(), position)).isEqualTo(boards);
            }
        }
    }

    private static List<String> boards(String url, long position) throws Exception {
        return List.of(
                get(url, "/api/v1/rectification/summary?asOf=@" + position),
                get(url, "/api/v1/problems?asOf=@" + position),
                get(url, "/api/v1/scoreboard?period=2022&asOf=@" + position));
    }

    /** Whenever it is killed, there is no file of that name that is not whole. */
    private void killedWhileItWrites(Path home, Path file) throws Exception {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Program backup = Program.start("backup", file.toString(), "--home", home.toString())) {
            for (int tries = 0; tries < 3_000 && Files.notExists(part); tries++) {
                Thread.sleep(10);
            }
            backup.kill();
        }
        assertThat(part).exists();
        assertThat(file).doesNotExist();
    }

    private void refusesWhatIsNotWhole(Path file) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(whole, whole.length / 2));
        Path altered = Files.write(folder.resolve("altered.backup"), whole);
        try (RandomAccessFile bytes = new RandomAccessFile(altered.toFile(), "rw")) {
            bytes.seek(whole.length / 3);
            int there = bytes.read();
            bytes.seek(whole.length / 3);
            bytes.write(there ^ 1);
        }
        for (Path bad : List.of(cut, altered)) {
            Path target = folder.resolve("target");
            Program restore = Program.start("restore", bad.toString(), "--home", target.toString());
            assertThat(restore.exit()).isEqualTo(1);
            assertThat(restore.err()).contains("不完整或被改动");
            assertThat(target).doesNotExist();
        }
    }

    private static void refusesWhatIsThere(Path file, Path home) {
        Program restore = Program.start("restore", file.toString(), "--home", home.toString());
        assertThat(restore.exit()).isEqualTo(2);
        assertThat(restore.err()).contains("已有数据");
    }

    private static String get(String url, String path) throws IOException, InterruptedException {
        String pair = "auditor:" + RunningConsole.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
