package mingjing.console.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import mingjing.console.RunningConsole;

/** Asks the running console for what makes its figures move: a page, an answer of the API, an address that is none, a wrong password. */
final class Visitor implements AutoCloseable {
    static final String NOWHERE = "nowhere-at-all";

    private final HttpClient http = HttpClient.newHttpClient();

    void comeBy() {
        get("/login", "leader", "*/*");
        get("/api/v1/scoreboard", "leader", "*/*");
        get("/api/v1/" + NOWHERE, "leader", "*/*");
        // An account that is not there cannot be locked.
        get("/api/v1/scoreboard", "nobody", "*/*");
    }

    /** The content type of the metrics where this one is asked for. */
    String formatOf(String accepted) {
        return get("/actuator/prometheus", "operator", accepted)
                .headers()
                .firstValue("Content-Type")
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String name, String accept) {
        String credentials = name + ":" + RunningConsole.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(RunningConsole.url() + path))
                .header("Accept", accept)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + path, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
