package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mingjing.console.RunningConsole;
import mingjing.console.webhooks.Secret;
import org.junit.jupiter.api.Test;

/** The client in the documentation, run as its readers run it. */
class ClientExampleTest {
    private static final String CLIENT =
            Path.of("..", "docs", "examples", "Client.java").toString();

    private record Run(int code, List<String> lines) {
        String line(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Run run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Dstdout.encoding=UTF-8",
                                CLIENT),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.lines().toList());
    }

    @Test
    void it_reads_the_summary_registers_once_and_follows_the_log() throws IOException, InterruptedException {
        String number = Orders.number();
        Run run = run("", RunningConsole.url(), "clerk", RunningConsole.PASSWORD, number);
        assertThat(run.code()).as(run.lines().toString()).isZero();
        assertThat(run.line("summary")).contains("\"problems\":");
        assertThat(run.line("again").substring(8)).isEqualTo(run.line("receipt").substring(8));
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("event") && line.contains(number))
                .hasSize(1);
    }

    @Test
    void it_tells_a_genuine_message_from_a_forged_and_an_old_one() throws IOException, InterruptedException {
        Secret secret = Secret.fresh(new SecureRandom());
        String body = "{\"type\":\"mingjing.test\"}";
        long now = Instant.now().getEpochSecond();
        String signature = secret.signature("m-1", now, body.getBytes(StandardCharsets.UTF_8));
        assertThat(run(body, "verify", secret.text(), "m-1", "" + now, "v1,eA== " + signature)
                        .code())
                .isZero();
        assertThat(run(body + " ", "verify", secret.text(), "m-1", "" + now, signature)
                        .lines())
                .containsExactly("forged or too old");
        String old = secret.signature("m-1", now - 3_600, body.getBytes(StandardCharsets.UTF_8));
        assertThat(run(body, "verify", secret.text(), "m-1", "" + (now - 3_600), old)
                        .code())
                .isEqualTo(1);
    }
}
