package mingjing.console.hostile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page as a browser would take it apart, and what is wrong with it. */
final class Shown {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARKED = Pattern.compile(Hostile.OPEN + ".*?" + Hostile.CLOSE, Pattern.DOTALL);
    private static final Pattern NO_SUCH_WORD = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d+(,[^}]*)?}");

    /** A sentence that a script fills. */
    private static final String FOR_A_SCRIPT = "data-words";

    private final Document page;
    private final List<String> wrong = new ArrayList<>();
    private int hostile;

    private Shown(String html) {
        page = Jsoup.parse(html);
        page.traverse((node, _) -> look(node));
    }

    static Shown of(String html) {
        return new Shown(html);
    }

    Document page() {
        return page;
    }

    List<String> wrong() {
        return wrong;
    }

    /** How many hostile texts it shows. */
    int hostile() {
        return hostile;
    }

    private void look(Node node) {
        switch (node) {
            case TextNode text -> text(text.getWholeText());
            case DataNode data -> data(data);
            case Comment comment -> text(comment.getData());
            case Element element -> element(element);
            default -> {}
        }
    }

    private void element(Element element) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (attribute.getKey().startsWith("on")) {
                wrong.add("a script in " + element.cssSelector() + " " + attribute);
            }
            if (value.strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:")) {
                wrong.add("a script behind " + element.cssSelector() + " " + attribute);
            }
            if (!attribute.getKey().equals(FOR_A_SCRIPT)) {
                text(isAddress(attribute.getKey()) ? decoded(value) : value);
            }
        }
    }

    private static boolean isAddress(String attribute) {
        return List.of("href", "src", "action", "hx-get", "hx-post").contains(attribute);
    }

    /** A plus sign is a blank behind the question mark only. */
    private static String decoded(String address) {
        int query = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
        String path = address.substring(0, query).replace("+", "%2B");
        return URLDecoder.decode(path + address.substring(query), StandardCharsets.UTF_8);
    }

    /** What scripts are given; nothing else stands inside a script. */
    private void data(DataNode data) {
        Element script = data.parent();
        if (script == null || !script.attr("type").equals("application/json")) {
            wrong.add("a script of its own: " + data.getWholeData());
            return;
        }
        strings(JSON.readTree(data.getWholeData())).forEach(this::text);
    }

    private static Stream<String> strings(JsonNode json) {
        if (json.isString()) {
            return Stream.of(json.stringValue());
        }
        return Stream.concat(
                json.propertyNames().stream(), json.values().stream().flatMap(Shown::strings));
    }

    private void text(String text) {
        MARKED.matcher(text).results().forEach(match -> {
            hostile++;
            String inside = match.group().substring(1, match.group().length() - 1);
            if (Hostile.all().noneMatch(inside::equals)) {
                wrong.add("not as it was written: " + match.group());
            }
        });
        String ours = MARKED.matcher(text).replaceAll("");
        if (ours.contains(Hostile.OPEN) || ours.contains(Hostile.CLOSE)) {
            wrong.add("cut short: " + text);
        }
        if (NO_SUCH_WORD.matcher(ours).find()) {
            wrong.add("no such word: " + ours);
        }
        if (UNFILLED.matcher(ours).find()) {
            wrong.add("a gap in a sentence: " + ours);
        }
    }
}
