package mingjing.console.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes in processes of their own, each at a port that it keeps over restarts. */
final class Cluster implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> where;
    private final String clerk;
    private final String auditor;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Program> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private Cluster(List<String> where, String clerk, String auditor) {
        this.where = where;
        this.clerk = clerk;
        this.auditor = auditor;
    }

    static Cluster start(int size, List<String> where, String clerk, String auditor) throws IOException {
        Cluster cluster = new Cluster(where, clerk, auditor);
        for (int i = 0; i < size; i++) {
            try (ServerSocket free = new ServerSocket(0)) {
                cluster.ports.add(free.getLocalPort());
            }
            cluster.nodes.add(cluster.node(i));
        }
        cluster.nodes.forEach(Program::url);
        return cluster;
    }

    private Program node(int index) {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--port", ports.get(index).toString()));
        arguments.addAll(where);
        return Program.start(arguments.toArray(String[]::new));
    }

    int size() {
        return nodes.size();
    }

    void kill(int index) {
        nodes.get(index).kill();
    }

    void stop(int index) {
        nodes.get(index).close();
    }

    void restart(int index) {
        nodes.set(index, node(index));
        nodes.get(index).url();
    }

    private String url(int index) {
        return "http://127.0.0.1:" + ports.get(index);
    }

    boolean isReady(int index) {
        try {
            return send(url(index) + "/actuator/health/readiness", "", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status; an exception says that nobody knows what came of it. */
    HttpResponse<String> register(int index, String number) throws IOException {
        HttpRequest request = request(url(index) + "/api/v1/commands/RegisterProblem", "clerk", clerk)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", number)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"problemId": "%s", "what": "楼道灯不亮", "source": "群众来信", "handling": "FIX_BY_DEADLINE",
                         "responsibleUnit": "SQ-01", "leadUnit": "JD", "deadline": "2022-12-30", "occurredOn": "2022-12-01"}
                        """.formatted(number)))
                .build();
        return send(request);
    }

    /** Which node signs the ledger, as soon as one does. */
    int leader() {
        int[] found = {-1};
        await(
                () -> {
                    found[0] = IntStream.range(0, size())
                            .filter(i -> health(i)
                                    .map(all -> publication(all).path("leading").asBoolean())
                                    .orElse(false))
                            .findFirst()
                            .orElse(-1);
                    return found[0] >= 0;
                },
                PATIENCE);
        return found[0];
    }

    private static JsonNode publication(JsonNode health) {
        return health.path("components").path("publication").path("details");
    }

    private Optional<JsonNode> health(int index) {
        try {
            return Optional.of(JSON.readTree(
                    send(url(index) + "/actuator/health", "auditor", auditor).body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether every node that answers shows a problem before the time is over. */
    boolean shows(String number, Duration atMost) {
        return await(() -> IntStream.range(0, size()).filter(this::isReady).allMatch(i -> shows(i, number)), atMost);
    }

    private boolean shows(int index, String number) {
        try {
            return send(url(index) + "/api/v1/problems/" + number, "auditor", auditor)
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode read(String path) throws IOException {
        int ready = IntStream.range(0, size()).filter(this::isReady).findFirst().orElseThrow();
        return JSON.readTree(send(url(ready) + path, "auditor", auditor).body());
    }

    /** Waits until all that is recorded is signed and shown. */
    void awaitPublished() {
        boolean published = await(
                () -> health(0)
                        .map(all -> publication(all).path("published").asLong()
                                == all.path("components")
                                        .path("log")
                                        .path("details")
                                        .path("position")
                                        .asLong())
                        .orElse(false),
                PATIENCE);
        if (!published) {
            throw new IllegalStateException("the ledger was not published: " + health(0));
        }
    }

    private static boolean await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            pause(50);
        }
        return false;
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String url, String account, String password) throws IOException {
        return send(request(url, account, password).build());
    }

    private static HttpRequest.Builder request(String url, String account, String password) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (!account.isEmpty()) {
            byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
            builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Program::close);
        http.shutdownNow();
    }
}
