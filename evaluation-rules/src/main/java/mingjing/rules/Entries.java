package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The entries of one mapping. Whatever is missing or of the wrong kind is noted, and a harmless stand-in returned, so that
 * reading goes on and one pass finds every fault.
 */
final class Entries {
    private static final int LONGEST_NAME = 60;

    private final Node node;
    private final String what;
    private final Faults faults;
    private final Map<String, ScalarNode> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Entries(Node node, String what, Faults faults) {
        this.node = node;
        this.what = what;
        this.faults = faults;
    }

    /** The entries of a mapping that may have only the keys {@code known}. */
    static Entries of(Node node, String what, Faults faults, List<String> known) {
        Entries entries = open(node, what, faults);
        entries.keys.forEach((key, at) -> {
            if (!known.contains(key)) {
                faults.unknown(at, "%s里没有 “%s” 这一项".formatted(what, key), key, known);
            }
        });
        return entries;
    }

    /** The entries of a mapping whose keys are names the author chooses. */
    static Entries open(Node node, String what, Faults faults) {
        Entries entries = new Entries(node, what, faults);
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node, "%s应写成 “键: 值”".formatted(what));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entries.keys.put(key.getValue(), key);
                entries.values.put(key.getValue(), tuple.getValueNode());
            } else {
                faults.at(tuple.getKeyNode(), "%s的键应是一个名称".formatted(what));
            }
        }
        return entries;
    }

    Node node() {
        return node;
    }

    Faults faults() {
        return faults;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys with their nodes, in the order written. */
    Map<String, ScalarNode> keys() {
        return keys;
    }

    /** The node of a value; the mapping itself where the key is missing. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    /** The node of a required value. */
    Optional<Node> required(String key) {
        if (!has(key)) {
            faults.at(node, "%s缺 “%s”".formatted(what, key), "补上 “%s: …”".formatted(key));
        }
        return Optional.ofNullable(values.get(key));
    }

    /** A required short text, or an empty one. */
    String text(String key) {
        return required(key).map(value -> text(value, key)).orElse("");
    }

    /** A short text that may be left out. */
    String textOr(String key, String otherwise) {
        return has(key) ? text(at(key), key) : otherwise;
    }

    /** A required number, or zero. */
    BigDecimal number(String key) {
        return required(key).map(value -> number(value, key)).orElse(BigDecimal.ZERO);
    }

    BigDecimal numberOr(String key, BigDecimal otherwise) {
        return has(key) ? number(at(key), key) : otherwise;
    }

    /** The items of a list that may be left out. */
    List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (at(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.at(at(key), "“%s” 应是一个列表".formatted(key), "每项前写 “- ”, 或写成 [甲, 乙]");
        return List.of();
    }

    /** The texts of a list, or one text alone. */
    List<String> texts(String key) {
        if (at(key) instanceof ScalarNode && has(key)) {
            return List.of(text(at(key), key));
        }
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> texts.add(text(item, key)));
        return texts;
    }

    String text(Node value, String key) {
        if (!(value instanceof ScalarNode scalar)) {
            faults.at(value, "“%s” 应是一段文字".formatted(key));
            return "";
        }
        String text = scalar.getValue().strip();
        if (text.length() > LONGEST_NAME) {
            faults.at(value, "“%s” 太长: %d 字, 最多 %d 字".formatted(key, text.length(), LONGEST_NAME));
        }
        return text;
    }

    BigDecimal number(Node value, String key) {
        Optional<BigDecimal> number =
                value instanceof ScalarNode scalar ? Decimals.parse(scalar.getValue()) : Optional.empty();
        if (number.isEmpty()) {
            faults.at(value, "“%s” 应是一个数".formatted(key), "例如 20、0.5 或 95%");
        }
        return number.orElse(BigDecimal.ZERO);
    }
}
