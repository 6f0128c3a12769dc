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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without a browser who goes from the console to the identity provider and back, one step at a time. */
final class Traveller {
    private static final int MOST_STEPS = 10;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String console;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Traveller(String console) {
        this.console = console;
    }

    /** One step, at the console or at a full address. */
    Answer get(String where, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(where.startsWith("/") ? console + where : where))
                .header("Accept", "text/html, */*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** As a program with a local password. */
    Answer getAs(String account, String password, String path) {
        String pair = account + ":" + password;
        return get(
                path,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** As far as it leads. */
    Answer follow(String where) {
        Answer answer = get(where);
        for (int step = 0; answer.leadsOn() && step < MOST_STEPS; step++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /** Signs in at the provider; returns the address by which it sends him back, where he has not gone yet. */
    String sentBackAs(String person) {
        Answer page = follow("/oauth2/authorization/oidc");
        Matcher csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new AssertionError("no login page of the provider at " + page.at() + ": " + page.body());
        }
        Answer answer = post(
                page.at(),
                "username=" + person + "&password=" + IdentityProvider.PASSWORD + "&_csrf="
                        + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        return get(answer.location()).location();
    }

    /** All the way, to the page he is shown at last. */
    Answer comesInAs(String person) {
        return follow(sentBackAs(person));
    }

    String session() {
        return cookies.getCookieStore().get(URI.create(console)).stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Answer post(URI where, String form) {
        return send(HttpRequest.newBuilder(where)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
