package mingjing.console.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus on loopback, run with the configuration of this repository, every second instead of every 15. */
final class Prometheus {
    static final Path BINARY = Path.of("/usr/bin/prometheus");
    private static final Path SHIPPED = Path.of("../observability/prometheus");

    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Scrapes a mingjing on this machine as {@code operator}. */
    static Prometheus scraping(int mingjingPort, String password, Path folder) throws IOException {
        String shipped = Files.readString(SHIPPED.resolve("prometheus.yml"));
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(
                config,
                shipped.replace("127.0.0.1:8080", "127.0.0.1:" + mingjingPort).replace(": 15s", ": 1s"));
        Files.writeString(folder.resolve("mingjing.password"), password);
        Files.createDirectory(folder.resolve("rules"));
        Files.copy(SHIPPED.resolve("rules/mingjing.yml"), folder.resolve("rules/mingjing.yml"));
        String listen = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(
                        BINARY.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + listen,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, URI.create("http://" + listen));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The series of an expression now; none while Prometheus is still starting. */
    List<JsonNode> query(String expression) {
        JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        return answer.path("data").path("result").values().stream().toList();
    }

    /** The rules with how their last evaluation went. */
    List<JsonNode> rules() {
        return get("/api/v1/rules").path("data").path("groups").values().stream()
                .flatMap(group -> group.path("rules").values().stream())
                .toList();
    }

    private JsonNode get(String path) {
        if (!process.isAlive()) {
            throw new IllegalStateException("prometheus ended with code " + process.exitValue());
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 503
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(response.body());
        } catch (java.net.ConnectException e) {
            return JsonMapper.shared().createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking prometheus", e);
        }
    }

    /** Ends this very process, and waits for it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        http.close();
    }
}
