package mingjing.bench.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mingjing.bench.driver.Driver;
import mingjing.bench.driver.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One candidate in a JVM of its own, so that candidates share neither libraries nor garbage nor compiled code. */
final class CandidateProcess implements AutoCloseable {
    /** The same for every candidate. */
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
    private final String name;
    private final Set<String> abilities = new HashSet<>();

    private CandidateProcess(Process process) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        JsonNode greeting = read();
        this.name = greeting.path("candidate").asString();
        greeting.path("abilities").forEach(ability -> abilities.add(ability.asString()));
    }

    /** Ours, with the class path of this program. */
    static CandidateProcess ours() throws IOException {
        return start(System.getProperty("java.class.path", ""), null);
    }

    /** With every library in a folder; what it says on standard error goes to a file if one is given. */
    static CandidateProcess in(Path folder, File errors) throws IOException {
        return start(folder + File.separator + "*", errors);
    }

    private static CandidateProcess start(String classPath, @Nullable File errors) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath, Driver.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(errors == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(errors))
                .start();
        try {
            return new CandidateProcess(process);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** As the candidate calls itself. */
    String name() {
        return name;
    }

    /** Whether its conditions can say this; the name of an {@link mingjing.candidate.Ability}. */
    boolean can(String ability) {
        return abilities.contains(ability);
    }

    /** Waits for the answer, or throws with what the candidate failed at. */
    JsonNode ask(Request request) throws IOException {
        requests.write(request.line() + "\n");
        requests.flush();
        JsonNode answer = read();
        if (answer.has("failure")) {
            throw new BenchFailure(name + "：" + answer.path("failure").asString());
        }
        return answer;
    }

    private JsonNode read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new BenchFailure("the candidate's process ended");
        }
        return JsonMapper.shared().readTree(line);
    }

    @Override
    public void close() throws IOException {
        requests.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
