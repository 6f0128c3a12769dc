package mingjing.console.hostile;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjing.console.access.Endpoints.Endpoint;
import mingjing.console.access.Session;
import mingjing.console.security.Role;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Somebody who goes from page to page by what is linked there, through each door a few times. */
final class Walk {
    private final Session session;
    private final int times;
    private final Looking looking;
    private final List<Endpoint> doors;
    private final Map<String, PathPattern> patterns;
    private final Map<String, List<String>> opened = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /** Whoever is shown what is behind a door. */
    interface Looking {
        void at(String path, HttpResponse<String> answer, Optional<Shown> page);
    }

    Walk(Session session, Role role, List<Endpoint> all, int times, Looking looking) {
        this.session = session;
        this.times = times;
        this.looking = looking;
        doors = all.stream()
                .filter(door -> door.isRead() && !door.isForPrograms() && door.admits(role))
                .toList();
        patterns = doors.stream()
                .map(Endpoint::pattern)
                .collect(Collectors.toMap(pattern -> pattern, PathPatternParser.defaultInstance::parse, (a, _) -> a));
    }

    /** An address no page links to. */
    void knows(String address) {
        seen(address);
    }

    /** By pattern, what was opened there. */
    Map<String, List<String>> everywhere() {
        doors.stream()
                .map(Endpoint::pattern)
                .filter(pattern -> !pattern.contains("{"))
                .forEach(this::seen);
        while (!ahead.isEmpty()) {
            open(ahead.remove());
        }
        return opened;
    }

    /** A door that wants to be told more than its address was not gone through. */
    private void open(String path) {
        HttpResponse<String> answer = session.get(path);
        answer.headers().firstValue("Location").ifPresent(this::seen);
        boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        Optional<Shown> page = html ? Optional.of(Shown.of(answer.body())) : Optional.empty();
        if (answer.statusCode() == HttpStatus.BAD_REQUEST.value()) {
            opened.values().forEach(addresses -> addresses.remove(path));
        }
        looking.at(path, answer, page);
        page.ifPresent(shown -> {
            shown.page().select("main form[method=get]").forEach(this::searched);
            shown.page().select("a[href^=/]").forEach(link -> seen(link.attr("href")));
        });
    }

    private void seen(String link) {
        String address = link.replaceFirst("#.*", "").replaceFirst("^https?://[^/]+", "");
        String path = address.replaceFirst("\\?.*", "");
        if (address.contains("lang=") || !known.add(address)) {
            return;
        }
        door(path).ifPresent(pattern -> {
            List<String> behind = opened.computeIfAbsent(pattern, _ -> new ArrayList<>());
            if (behind.size() < times) {
                behind.add(address);
                ahead.add(address);
            }
        });
    }

    /** The most specific pattern, as Spring chooses it. */
    private Optional<String> door(String path) {
        PathContainer segments = PathContainer.parsePath(path);
        return patterns.values().stream()
                .filter(pattern -> pattern.matches(segments))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }

    /** What was looked for is shown again. */
    private void searched(Element form) {
        String query = form.select("input[type=text], input[type=search]").stream()
                .map(field -> field.attr("name") + "="
                        + URLEncoder.encode(Hostile.named(field.attr("name")), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        if (!query.isEmpty() && known.add("?" + form.attr("action"))) {
            ahead.add(form.attr("action") + "?" + query);
        }
    }
}
