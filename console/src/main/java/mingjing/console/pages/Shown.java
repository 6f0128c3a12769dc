package mingjing.console.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingjing.query.Moments;
import org.jspecify.annotations.Nullable;

/** The moment a page shows, as its address says it: what is the same for everybody who looks at that moment. */
public record Shown(String until, String asOf) {
    static final String UNTIL = "until";
    static final String AS_OF = "asOf";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A page at the same moment; further arguments are names and values of its query. */
    public String link(String to, Object... pairs) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, UNTIL, until);
        put(query, AS_OF, asOf);
        return url(to, with(query, pairs));
    }

    /** An instant as the office's clock shows it. */
    public String clock(Instant instant) {
        return MINUTE.format(instant.atZone(Moments.SHANGHAI));
    }

    /** A query with some names set; an empty value drops the name. */
    static Map<String, List<String>> with(Map<String, List<String>> query, Object... pairs) {
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            put(query, String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return query;
    }

    static String url(String path, Map<String, List<String>> query) {
        StringBuilder url = new StringBuilder(path);
        query.forEach((name, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value))));
        return url.toString();
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            query.remove(name);
        } else {
            query.put(name, List.of(text));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
