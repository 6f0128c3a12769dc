package mingjing.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** What the text of a cell holds, and the other way round. */
final class CellText {
    private static final Pattern BETWEEN = Pattern.compile("[、,，]");
    private static final Pattern PARTS = Pattern.compile("[;；\\n]");
    private static final Pattern PAIR = Pattern.compile("[:：=＝→]");

    private CellText() {}

    static Node node(BookColumn.Kind kind, String text, Mark mark) {
        return switch (kind) {
            case TEXT, ALWAYS -> BookNodes.scalar(text, mark);
            case LIST -> list(text, mark);
            case PAIRS ->
                BookNodes.sequence(
                        split(PARTS, text)
                                .map(part -> BookNodes.sequence(
                                        split(PAIR, part)
                                                .map(each -> BookNodes.scalar(each, mark))
                                                .toList(),
                                        mark))
                                .toList(),
                        mark);
            case WHERE -> where(text, mark);
        };
    }

    static Node list(String text, Mark mark) {
        return BookNodes.sequence(
                split(BETWEEN, text).map(each -> BookNodes.scalar(each, mark)).toList(), mark);
    }

    private static Node where(String text, Mark mark) {
        MappingNode fields = BookNodes.mapping(mark);
        split(PARTS, text).forEach(part -> {
            String[] sides = PAIR.split(part, 2);
            BookNodes.put(
                    fields, BookNodes.scalar(sides[0].strip(), mark), list(sides.length > 1 ? sides[1] : "", mark));
        });
        return fields;
    }

    private static Stream<String> split(Pattern between, String text) {
        return between.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** Whether a cell names several things. */
    static boolean isList(String text) {
        return BETWEEN.matcher(text).find();
    }

    static String text(BookColumn.Kind kind, Optional<Node> node) {
        return switch (kind) {
            case TEXT, ALWAYS -> node.map(BookNodes::text).orElse("");
            case LIST -> joined(BookNodes.items(node), "、");
            case PAIRS ->
                BookNodes.items(node).stream()
                        .map(pair -> joined(BookNodes.items(Optional.of(pair)), ":"))
                        .collect(Collectors.joining("; "));
            case WHERE ->
                node
                        .map(each -> each instanceof MappingNode mapping ? mapping.getValue() : List.<NodeTuple>of())
                        .orElse(List.of())
                        .stream()
                        .map(tuple -> BookNodes.text(tuple.getKeyNode()) + "="
                                + joined(BookNodes.items(Optional.of(tuple.getValueNode())), "、"))
                        .collect(Collectors.joining("; "));
        };
    }

    static String joined(List<Node> items, String between) {
        return items.stream().map(BookNodes::text).collect(Collectors.joining(between));
    }
}
