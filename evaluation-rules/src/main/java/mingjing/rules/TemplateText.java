package mingjing.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.rules.ReportTemplate.About;
import mingjing.rules.ReportTemplate.Names;
import mingjing.rules.ReportTemplate.Piece;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads paragraphs, in which {@code {{…}}} names a figure, a field or the report itself. */
final class TemplateText {
    private static final Pattern NAMED = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Map<String, About> ABOUT = about();

    private final Faults faults;
    private final Names known;
    private final boolean strict;

    TemplateText(Faults faults, Names known, boolean strict) {
        this.faults = faults;
        this.known = known;
        this.strict = strict;
    }

    private static Map<String, About> about() {
        Map<String, About> words = new HashMap<>();
        Arrays.stream(About.values()).forEach(each -> words.put(each.word(), each));
        return words;
    }

    /** A name in a scalar, and where it stands. */
    private record Name(ScalarNode node, int offset, String text) {}

    List<Piece> title(Node node) {
        return node instanceof ScalarNode title ? pieces(title, (_, _) -> Optional.empty()) : List.of();
    }

    List<Piece> prose(ScalarNode node) {
        return pieces(node, this::figureOrRegister);
    }

    List<Piece> listing(ScalarNode node, String kind) {
        return pieces(node, (name, text) -> field(name, kind, text));
    }

    boolean knowsRegister(Node at, String kind) {
        boolean holds = !strict || known.registers().containsKey(kind);
        if (!holds) {
            faults.unknown(
                    at, "没有 “%s” 这种记录".formatted(kind), kind, known.registers().keySet());
        }
        return holds;
    }

    private List<Piece> pieces(ScalarNode node, BiFunction<Name, String, Optional<Piece>> meaning) {
        String all = node.getValue();
        List<Piece> pieces = new ArrayList<>();
        Matcher names = NAMED.matcher(all);
        int end = 0;
        while (names.find()) {
            words(node, end, names.start(), pieces);
            String text = names.group(1).strip();
            Name name = new Name(node, names.start(), names.group());
            About about = ABOUT.get(text);
            Optional<Piece> piece =
                    about == null ? meaning.apply(name, text) : Optional.of(new Piece.AboutNamed(about));
            piece.ifPresentOrElse(pieces::add, () -> unknown(name, text));
            end = names.end();
        }
        words(node, end, all.length(), pieces);
        return pieces;
    }

    private void words(ScalarNode node, int from, int to, List<Piece> pieces) {
        String words = node.getValue().substring(from, to);
        Matcher braces = BRACES.matcher(words);
        if (braces.find()) {
            faults.inside(node, from + braces.start(), 2, "双花括号不成对", "名称写在 {{ 和 }} 之间, 例如 {{查摆问题}}");
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words));
        }
    }

    private Optional<Piece> figureOrRegister(Name name, String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return !strict || known.figures().contains(text)
                    ? Optional.of(new Piece.FigureNamed(text))
                    : Optional.empty();
        }
        String kind = text.substring(0, dot);
        String field = text.substring(dot + 1);
        return !strict || has(kind, field) ? Optional.of(new Piece.AllNamed(kind, field)) : Optional.empty();
    }

    /** Also where nothing is refused: only what the kind has is a field of its record, and anything else is counted. */
    private Optional<Piece> field(Name name, String kind, String text) {
        return text.equals(ReportTemplate.ORDINAL) || has(kind, text)
                ? Optional.of(new Piece.FieldNamed(text))
                : figureOrRegister(name, text);
    }

    private boolean has(String kind, String field) {
        return known.registers().getOrDefault(kind, List.of()).contains(field);
    }

    private void unknown(Name name, String text) {
        List<String> all = new ArrayList<>(ABOUT.keySet());
        all.addAll(known.figures());
        known.registers().forEach((kind, fields) -> fields.forEach(field -> all.add(kind + "." + field)));
        String message = "没有 “%s” 这个数据项, 也不是某种记录的某一项".formatted(text);
        faults.unknownInside(name.node(), name.offset(), name.text().length(), message, text, all);
    }
}
