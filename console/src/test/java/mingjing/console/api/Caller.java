package mingjing.console.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mingjing.console.RunningConsole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API, with an account or without. */
public record Caller(Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    public record Answer(int status, String type, String body, Map<String, String> headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    static Caller anybody() {
        return new Caller(Map.of());
    }

    public static Caller as(String account) {
        return as(account, RunningConsole.PASSWORD);
    }

    /** With what a program sends instead of a name and a password. */
    public static Caller with(String authorization) {
        return anybody().with("Authorization", authorization);
    }

    public static Caller as(String account, String password) {
        String pair = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return anybody().with("Authorization", "Basic " + pair);
    }

    Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(more);
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /** What is served there, as it is. */
    byte[] bytes(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningConsole.url() + path));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer order(String command, String json) {
        return post("/api/v1/commands/" + command, json);
    }

    public Answer post(String path, String json) {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                path);
    }

    Answer delete(String path) {
        return send(HttpRequest.newBuilder().DELETE(), path);
    }

    /** Any method; with an empty object where it has a body. */
    public Answer send(String method, String path) {
        return switch (method) {
            case "GET" -> get(path);
            case "POST" -> post(path, "{}");
            default -> send(HttpRequest.newBuilder().method(method, BodyPublishers.noBody()), path);
        };
    }

    public Answer file(String path, byte[] file) {
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofByteArray(file))
                        .header("Content-Type", "application/octet-stream"),
                path);
    }

    /** Tries a rule book on a year. */
    public Answer whatIf(String year, String book) {
        return file("/api/v1/what-if?period=" + year, book.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder request, String path) {
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(
                    request.uri(URI.create(RunningConsole.url() + path)).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> returned = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> returned.put(name, String.join(", ", values)));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    returned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
