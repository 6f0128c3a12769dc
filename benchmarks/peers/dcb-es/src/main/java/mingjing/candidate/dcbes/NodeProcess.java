package mingjing.candidate.dcbes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import mingjing.candidate.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store's own process, {@code node.js}; many requests are under way at once and are told apart by a number. */
final class NodeProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final Writer requests;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    private NodeProcess(Process process) {
        this.process = process;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    static NodeProcess start(Database database) throws IOException {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        List<String> command = List.of(
                "node",
                program().toString(),
                server.getHost(),
                Integer.toString(server.getPort()),
                server.getPath().substring(1),
                database.user(),
                database.password(),
                Integer.toString(database.connections()));
        NodeProcess started = new NodeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Thread.ofPlatform().daemon().name("answers").start(started::read);
        return started;
    }

    /** Beside the folder this class's jar is in: the build puts it there with its libraries. */
    private static Path program() {
        try {
            URI jar = Objects.requireNonNull(
                            NodeProcess.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI();
            return Path.of(jar).resolveSibling("../node/node.js").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                JsonNode answer = JSON.readTree(line);
                CompletableFuture<JsonNode> asked =
                        waiting.remove(answer.path("number").asLong());
                if (asked != null) {
                    asked.complete(answer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            waiting.values().forEach(asked -> asked.completeExceptionally(new IOException("node has ended")));
        }
    }

    /** Blocks until the answer is there; fails with what the store failed with. */
    JsonNode ask(String what, Map<String, ?> details) throws IOException {
        long number = last.incrementAndGet();
        Map<String, Object> request = new HashMap<>(details);
        request.put("ask", what);
        request.put("number", number);
        CompletableFuture<JsonNode> asked = new CompletableFuture<>();
        waiting.put(number, asked);
        String line = JSON.writeValueAsString(request) + "\n";
        writing.lock();
        try {
            requests.write(line);
            requests.flush();
        } finally {
            writing.unlock();
        }
        JsonNode answer = asked.join();
        if (answer.has("failure")) {
            throw new IOException(answer.path("failure").asString());
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            requests.close();
            process.waitFor();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
