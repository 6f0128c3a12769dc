package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at the command line is one line on standard error, and an exit code that scripts can rely on. */
class UsageTest {
    @TempDir
    Path folder = Path.of("");

    private static void ends(int code, String says, String... arguments) {
        try (Program program = Program.start(arguments)) {
            assertThat(program.exit()).as(program.out() + program.err()).isEqualTo(code);
            List<String> lines = program.err().lines().toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst()).contains(says);
            assertThat(program.out()).isEmpty();
        }
    }

    @Test
    void a_port_in_use_is_unavailable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            ends(2, "请用 --port 换一个", "serve", "--home", home(), "--port", port);
        }
    }

    @Test
    void a_home_that_cannot_be_made_is_unavailable() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ends(2, "请用 --home 指明一个可写的文件夹", "serve", "--port", "0", "--home", file + "/home");
    }

    @Test
    void a_home_that_is_a_file_is_unavailable() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ends(2, "--home", "serve", "--port", "0", "--home", file.toString());
    }

    @Test
    void a_database_that_does_not_answer_is_unavailable() {
        ends(2, "连不上数据库", "serve", "--port", "0", "--db", "jdbc:postgresql://127.0.0.1:1/x?password=secret");
        ends(2, "jdbc:postgresql://", "serve", "--port", "0", "--db", "mysql://x");
    }

    @Test
    void a_word_the_program_does_not_know_is_wrong_usage() {
        ends(3, "--colour", "demo", "--colour");
        ends(3, "--help", "dance");
        ends(3, "--help", new String[0]);
        ends(3, "--port", "serve", "--port", "many");
        ends(3, "problems", "import", "--as", "jokes", "--home", home(), existing());
    }

    @Test
    void a_file_that_is_not_there_fails() {
        ends(1, "没有文件", "import", "--home", home(), folder.resolve("none.xlsx").toString());
        assertThat(folder.resolve("home")).doesNotExist();
        ends(1, "找不到演示台账", "demo", "--home", home(), "--seeds", folder.toString());
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private String existing() {
        try {
            return Files.writeString(folder.resolve("a.csv"), "a").toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
