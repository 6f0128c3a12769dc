package mingjing.bench.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import mingjing.bench.driver.Driver;
import mingjing.bench.driver.Request;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.JavaProcess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One candidate in a JVM of its own, so that candidates share neither libraries nor garbage nor compiled code. */
final class CandidateProcess implements AutoCloseable {
    private final JavaProcess process;
    private final String name;
    private final Set<String> abilities = new HashSet<>();

    private CandidateProcess(JavaProcess process) throws IOException {
        this.process = process;
        JsonNode greeting = JsonMapper.shared().readTree(process.read());
        this.name = greeting.path("candidate").asString();
        greeting.path("abilities").forEach(ability -> abilities.add(ability.asString()));
    }

    /** Ours, with the class path of this program. */
    static CandidateProcess ours() throws IOException {
        return start(JavaProcess.OWN_CLASS_PATH, null);
    }

    /** With every library in a folder; what it says on standard error goes to a file if one is given. */
    static CandidateProcess in(Path folder, File errors) throws IOException {
        return start(folder + File.separator + "*", errors);
    }

    private static CandidateProcess start(String classPath, @Nullable File errors) throws IOException {
        JavaProcess process = JavaProcess.start(classPath, errors, Driver.class);
        try {
            return new CandidateProcess(process);
        } catch (IOException | RuntimeException e) {
            process.kill();
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
        JsonNode answer = JsonMapper.shared().readTree(process.ask(request.line()));
        if (answer.has("failure")) {
            throw new BenchFailure(name + "：" + answer.path("failure").asString());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
