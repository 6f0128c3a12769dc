package mingjing.console.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.console.Mingjing;
import mingjing.console.RunningConsole;

/** The program in a process of its own, with what it prints. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("(?m)^ready https?://localhost:(\\d+)");

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(String... arguments) {
        return start("-Xmx512m", List.of(arguments));
    }

    /** With as little memory as a small old machine has to spare. */
    static Program small(List<String> arguments) {
        return start("-Xmx128m", arguments);
    }

    private static Program start(String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Mingjing.class.getName()));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("mingjing-out-", ".txt");
            Path err = Files.createTempFile("mingjing-err-", ".txt");
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("MINGJING_DEMO_PASSWORD", RunningConsole.PASSWORD);
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program demo(Path home) {
        return start(
                "demo",
                "--home",
                home.toString(),
                "--port",
                "0",
                "--no-browser",
                "--seeds",
                RunningConsole.SEEDS.toString());
    }

    /** Waits for its end and returns its exit code. */
    int exit() {
        return exit(PATIENCE);
    }

    int exit(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("did not end: " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says it is ready, and returns its address. */
    String url() {
        return "http://127.0.0.1:" + await(READY).group(1);
    }

    /** Waits for the import to have come to so many steps. */
    void awaitSteps(int steps) {
        Pattern progress = Pattern.compile("导入 (\\d+)/\\d+(?![\\s\\S]*导入 )");
        while (Integer.parseInt(await(progress).group(1)) < steps) {
            pause();
        }
    }

    private Matcher await(Pattern pattern) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher matcher = pattern.matcher(out());
            if (matcher.find()) {
                return matcher;
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new IllegalStateException("never said " + pattern + ": " + out() + err());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the power would go: nothing is told to end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        if (process.isAlive()) {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }
}
