package mingjing.console.access;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a server said to somebody on his way. */
record Answer(HttpResponse<String> response) {
    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    URI at() {
        return response.uri();
    }

    boolean leadsOn() {
        return status() / 100 == 3;
    }

    /** Where it leads, in full; empty where it does not. */
    String location() {
        return response.headers()
                .firstValue("Location")
                .map(to -> at().resolve(to).toString())
                .orElse("");
    }

    /** What a parameter of the address it leads to says; empty where there is none. */
    String parameter(String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(location());
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }
}
