package mingjing.bench.console;

import java.io.IOException;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingjing.bench.measuring.BenchFailure;

/** Somebody with a browser who has signed in. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final DemoNode node;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Visitor(DemoNode node) {
        this.node = node;
    }

    static Visitor signIn(DemoNode node, String account) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(node);
        Matcher token = TOKEN.matcher(visitor.read("/login"));
        if (!token.find()) {
            throw new BenchFailure("the login page has no token");
        }
        visitor.post("/login", Map.of("username", account, "password", DemoNode.PASSWORD, "_csrf", token.group(1)));
        return visitor;
    }

    /** A page's text; whatever is not a page fails. */
    String read(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(node.address(path)).build());
    }

    private void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        answer(HttpRequest.newBuilder(node.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        boolean sentAway = isLogin(response.uri()) && !isLogin(request.uri());
        if (response.statusCode() != OK || sentAway) {
            throw new BenchFailure(request.uri() + " answered " + response.statusCode() + " at " + response.uri());
        }
        return response.body();
    }

    private static boolean isLogin(URI address) {
        return address.getPath().equals("/login");
    }

    /** The header that lets another program ask as this visitor. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }
}
