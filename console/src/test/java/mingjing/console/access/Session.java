package mingjing.console.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingjing.console.RunningConsole;
import mingjing.console.platform.Node;

/** Somebody who signed in on the page, without a browser: cookies, and the token against forged requests. */
public final class Session {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final String url;

    private Session(String url) {
        this.url = url;
    }

    public static Session stranger() {
        return new Session(RunningConsole.url());
    }

    public static Session as(String account) {
        return as(account, RunningConsole.PASSWORD);
    }

    public static Session as(String account, String password) {
        return stranger().signedIn(account, password);
    }

    /** On a node of a test's own. */
    public static Session at(Node node) {
        return new Session("http://127.0.0.1:" + node.port());
    }

    public Session signedIn(String account, String password) {
        get("/login");
        post("/login", Map.of("username", account, "password", password));
        return this;
    }

    /** As a browser asks: a page sooner than anything else. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(posting(path, form).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
    }

    /** A file, as a page sends it. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] file) {
        String boundary = "----mingjing";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, name.replace("\"", "%22"));
        List<byte[]> body = List.of(bytes(head), file, bytes("\r\n--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofByteArrays(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Any method, with an empty form. */
    HttpResponse<String> send(String method, String path) {
        return switch (method) {
            case "GET" -> get(path);
            case "POST" -> post(path, Map.of());
            default ->
                send(HttpRequest.newBuilder(uri(path))
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .method(method, BodyPublishers.noBody()));
        };
    }

    /** As a page of another site would have it sent: with the cookies, without the token. */
    public HttpResponse<String> forged(String path, Map<String, String> form) {
        return send(posting(path, form).header("Origin", "https://evil.example"));
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create(url + path);
    }

    /** The value of a cookie; empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Brings a cookie along that was got elsewhere. */
    public Session carrying(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.getCookieStore().add(uri("/"), cookie);
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
