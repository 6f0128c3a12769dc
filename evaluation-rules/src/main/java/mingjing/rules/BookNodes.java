package mingjing.rules;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Builds, looks into and writes the tree of a rule book. */
final class BookNodes {
    private static final Resolver RESOLVER = new Resolver();
    private static final int LINE = 150;

    private BookNodes() {}

    static ScalarNode scalar(String text, Mark mark) {
        Tag tag = RESOLVER.resolve(NodeId.scalar, text, true);
        return new ScalarNode(tag, text, mark, mark, DumperOptions.ScalarStyle.PLAIN);
    }

    static MappingNode mapping(Mark mark) {
        return new MappingNode(Tag.MAP, true, new ArrayList<>(), mark, mark, DumperOptions.FlowStyle.AUTO);
    }

    static SequenceNode sequence(List<? extends Node> items, Mark mark) {
        return new SequenceNode(Tag.SEQ, true, List.copyOf(items), mark, mark, DumperOptions.FlowStyle.AUTO);
    }

    static void put(MappingNode mapping, ScalarNode key, Node value) {
        mapping.getValue().add(new NodeTuple(key, value));
    }

    /** Puts a value under a path, making the mappings on the way; keys are marked where the value is. */
    static void put(MappingNode mapping, List<String> path, Node value, Mark key) {
        MappingNode at = mapping;
        for (String step : path.subList(0, path.size() - 1)) {
            Node inner = get(at, step).orElse(null);
            if (!(inner instanceof MappingNode)) {
                inner = mapping(value.getStartMark());
                put(at, scalar(step, key), inner);
            }
            at = (MappingNode) inner;
        }
        put(at, scalar(path.getLast(), key), value);
    }

    static Optional<Node> get(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    static Optional<Node> get(Node node, List<String> path) {
        Optional<Node> at = Optional.of(node);
        for (String key : path) {
            at = at.flatMap(inner -> get(inner, key));
        }
        return at;
    }

    static List<Node> items(Optional<Node> node) {
        return node.map(each -> each instanceof SequenceNode sequence ? sequence.getValue() : List.of(each))
                .orElse(List.of());
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    /** The tree as YAML: the innermost mappings and lists on one line each. */
    static String yaml(MappingNode root) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(LINE);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setSplitLines(false);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(styled(root), text);
        return text.toString();
    }

    /** The same tree with leaves in flow style and everything above them in blocks. */
    private static Node styled(Node node) {
        Mark mark = node.getStartMark();
        return switch (node) {
            case MappingNode mapping -> {
                MappingNode copy = new MappingNode(
                        Tag.MAP,
                        true,
                        mapping.getValue().stream()
                                .map(tuple -> new NodeTuple(styled(tuple.getKeyNode()), styled(tuple.getValueNode())))
                                .toList(),
                        mark,
                        mark,
                        style(node));
                yield copy;
            }
            case SequenceNode sequence ->
                new SequenceNode(
                        Tag.SEQ,
                        true,
                        sequence.getValue().stream().map(BookNodes::styled).toList(),
                        mark,
                        mark,
                        style(node));
            default -> scalar(text(node), mark);
        };
    }

    private static DumperOptions.FlowStyle style(Node node) {
        return depth(node) <= 2 ? DumperOptions.FlowStyle.FLOW : DumperOptions.FlowStyle.BLOCK;
    }

    private static int depth(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                1
                        + mapping.getValue().stream()
                                .mapToInt(tuple -> depth(tuple.getValueNode()))
                                .max()
                                .orElse(0);
            case SequenceNode sequence ->
                1
                        + sequence.getValue().stream()
                                .mapToInt(BookNodes::depth)
                                .max()
                                .orElse(0);
            default -> 0;
        };
    }
}
