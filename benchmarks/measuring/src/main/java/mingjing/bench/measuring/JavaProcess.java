package mingjing.bench.measuring;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM that answers each line with a line until its input ends; all are started with the same flags. */
public final class JavaProcess implements AutoCloseable {
    public static final String OWN_CLASS_PATH = System.getProperty("java.class.path", "");

    private static final List<String> FLAGS = List.of(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseG1GC",
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Daxoniq.update-checker.disabled=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;

    private JavaProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Starts a program; what it says on standard error goes to a file if one is given. */
    public static JavaProcess start(String classPath, @Nullable File errors, Class<?> program, String... arguments)
            throws IOException {
        return start(classPath, errors, List.of(), program, arguments);
    }

    /** The same with further flags, which win over those all have. */
    public static JavaProcess start(
            String classPath, @Nullable File errors, List<String> flags, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        return new JavaProcess(new ProcessBuilder(command)
                .redirectError(errors == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(errors))
                .start());
    }

    /** Sends a line and waits for the answer. */
    public String ask(String line) throws IOException {
        requests.write(line + "\n");
        requests.flush();
        return read();
    }

    /** Waits for a line. */
    public String read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new BenchFailure("the process that measures ended");
        }
        return line;
    }

    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        requests.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
