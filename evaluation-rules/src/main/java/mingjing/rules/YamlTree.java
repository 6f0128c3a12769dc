package mingjing.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as nodes that keep their line and column: no beans, no aliases, no duplicate keys; a tag is never acted on. */
final class YamlTree {
    private static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 20;

    private YamlTree() {}

    /** The root mapping, or nothing after saying why. */
    static Optional<MappingNode> root(String text, Faults faults) {
        if (text.length() > LARGEST) {
            faults.atTop("细则太大: %d 字, 最多 %d 字".formatted(text.length(), LARGEST), "一份细则一个文件, 不要夹带附件");
            return Optional.empty();
        }
        try {
            if (!plain(text, faults)) {
                return Optional.empty();
            }
            Node root = yaml().compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                duplicates(mapping, faults);
                return Optional.of(mapping);
            }
            faults.atTop("这不是一份细则: 最外层应是 “键: 值”", "从 “细则: 名称” 写起");
        } catch (MarkedYAMLException e) {
            syntax(e, faults);
        } catch (YAMLException e) {
            faults.atTop("不是合法的 YAML 文本: 有不能出现的字符", "用 UTF-8 纯文本保存, 去掉控制字符");
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        return new Yaml(options);
    }

    /** Events come one at a time, so a text of brackets only is given up before it costs anything. */
    private static boolean plain(String text, Faults faults) {
        int depth = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                faults.at(alias.getStartMark(), 1, "不允许引用 “*%s”".formatted(alias.getAnchor()), "把内容原样写出来, 一眼能看懂");
            } else if (event instanceof CollectionStartEvent start && ++depth > DEEPEST) {
                faults.at(start.getStartMark(), 1, "嵌套太深: 超过 %d 层".formatted(DEEPEST), "一份细则用不到这么多层括号");
                return false;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return faults.none();
    }

    private static void syntax(MarkedYAMLException e, Faults faults) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        String message = "YAML 写法不对: " + e.getProblem();
        String hint = "看看缩进、冒号后的空格、引号和括号是否成对";
        if (mark == null) {
            faults.atTop(message, hint);
        } else {
            faults.at(mark, 1, message, hint);
        }
    }

    private static void duplicates(Node root, Faults faults) {
        List<Node> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            switch (open.removeLast()) {
                case MappingNode mapping -> {
                    Set<String> seen = new HashSet<>();
                    for (NodeTuple tuple : mapping.getValue()) {
                        if (tuple.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
                            faults.at(key, "“%s” 写了两次".formatted(key.getValue()), "只留一处");
                        }
                        open.add(tuple.getValueNode());
                    }
                }
                case SequenceNode sequence -> open.addAll(sequence.getValue());
                case Node _ -> {}
            }
        }
    }
}
