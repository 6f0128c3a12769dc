package mingjing.console.hostile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.console.access.Session;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who fills in every form with whatever comes to a hostile mind; each kind of form once, by what it sends. */
final class Filling {
    /** What would end the walk, or undo what another form does. */
    private static final String SPARED =
            "/logout|/account/(password|sessions).*|/accounts/.+|/operations/(?!webhooks$).*|.*/(revoke|remove|forget|stop)|/notices/.*";

    /** A button that carries out an order. */
    private static final String ORDER = ".*/[A-Z][A-Za-z]+";

    private final Session session;
    private final Set<String> filled = new HashSet<>();

    /** What came back, by the address it was sent to. */
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    record Answer(int status, String body) {}

    Filling(Session session) {
        this.session = session;
    }

    Map<String, Answer> answers() {
        return answers;
    }

    void fill(Document page) {
        for (Element form : page.select("main form[method=post]:not([enctype])")) {
            String action = form.attr("action");
            String kind = action.replaceAll("[^/?=&]*[0-9@%][^/?=&]*", "*");
            boolean asks =
                    !form.select("input:not([type=hidden]), textarea, select").isEmpty();
            if ((asks || action.matches(ORDER)) && !action.matches(SPARED) && filled.add(kind)) {
                if (asks) {
                    send(action, form, true);
                }
                send(action, form, false);
            }
        }
    }

    private void send(String action, Element form, boolean carelessly) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            value(field, carelessly, fields.size()).ifPresent(value -> fields.putIfAbsent(field.attr("name"), value));
        }
        fields.remove("_csrf");
        var answer = session.post(action, fields);
        answers.put((carelessly ? "carelessly " : "") + action, new Answer(answer.statusCode(), answer.body()));
    }

    /**
     * What is written into a field.
     *
     * @param carelessly hostile even where a day or a number is asked for
     */
    private static Optional<String> value(Element field, boolean carelessly, int at) {
        String given = field.is("textarea") ? field.wholeText() : field.attr("value");
        return switch (field.is("input") ? field.attr("type") : field.normalName()) {
            case "hidden" -> Optional.of(given);
            case "checkbox", "radio" -> Optional.of(given);
            case "select" ->
                field.select("option").stream()
                        .map(option -> option.attr("value"))
                        .filter(value -> !value.isEmpty())
                        .findFirst();
            case "date" -> Optional.of(carelessly ? Hostile.numbered(at) : usual(given, day(field)));
            case "time" -> Optional.of(carelessly ? Hostile.numbered(at) : usual(given, "10:00"));
            case "number" -> Optional.of(carelessly ? Hostile.numbered(at) : usual(given, "1"));
            default -> Optional.of(carelessly || given.isBlank() ? text(field, at) : given);
        };
    }

    private static String text(Element field, int at) {
        return field.is("textarea") && at % 2 == 0
                ? Hostile.endless()
                : Hostile.numbered(field.attr("name").hashCode());
    }

    private static String usual(String given, String otherwise) {
        return given.isBlank() ? otherwise : given;
    }

    /** A day that may be left out is one still to come. */
    private static String day(Element field) {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        return (field.hasAttr("required") ? today : today.plusDays(1)).toString();
    }
}
