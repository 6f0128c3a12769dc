package mingjing.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.Amount;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a list of figures in one pass, collecting every fault. */
final class FigureReader {
    private static final List<String> KEYS = List.of("数据", "年度", "说明", "量", "数据项", "校核");
    private static final int CHAPTERS = 6;

    private final Faults faults;
    private final Reading reading;
    private final Entries list;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final boolean strict;

    private FigureReader(MappingNode root, Faults faults, Vocabulary vocabulary, boolean strict) {
        this.faults = faults;
        this.reading = Reading.counting(faults, vocabulary);
        this.list = Entries.of(root, "数据目录", faults, KEYS);
        this.strict = strict;
    }

    static FigureBook read(String fileName, String yaml, Vocabulary vocabulary, boolean strict) {
        Faults faults = new Faults(new SourceText(fileName, yaml));
        Optional<MappingNode> root = YamlTree.root(yaml, faults);
        if (root.isEmpty()) {
            faults.throwIfAny();
            throw new IllegalStateException("no root and no fault in " + fileName);
        }
        return new FigureReader(root.get(), faults, vocabulary, strict).read();
    }

    private FigureBook read() {
        list.required("量").ifPresent(node -> QuantityReader.read(node, reading));
        reading.quantities().replaceAll((_, quantity) -> quantity.overEveryone());
        List<FigureBook.Line> lines =
                list.items("数据项").stream().flatMap(node -> line(node).stream()).toList();
        List<FigureBook.Check> checks =
                list.items("校核").stream().flatMap(node -> check(node).stream()).toList();
        String name = list.text("数据");
        faults.throwIfAny();
        return new FigureBook(name, list.textOr("年度", ""), reading.quantities(), lines, checks);
    }

    private Optional<FigureBook.Line> line(Node node) {
        Entries entries = Entries.of(node, "数据项", faults, List.of("编号", "名称", "章", "量", "率", "原文"));
        String id = id(entries);
        String label = label(entries);
        int chapter = chapter(entries);
        Optional<Amount> stated = stated(entries);
        if (entries.has("率")) {
            return entries.at("率") instanceof ScalarNode formula
                    ? FormulaParser.rate(formula, reading, reading.signs())
                            .map(expr -> new FigureBook.Line(id, label, chapter, expr, stated, "%", formula.getValue()))
                    : Optional.empty();
        }
        return reading.quantity(entries, "量")
                .map(quantity -> new FigureBook.Line(
                        id,
                        label,
                        chapter,
                        new Expr.Measure(quantity.name()),
                        stated,
                        quantity.unit(),
                        query(quantity)));
    }

    private Optional<FigureBook.Check> check(Node node) {
        Entries entries = Entries.of(node, "校核", faults, List.of("编号", "名称", "当"));
        String id = id(entries);
        String label = entries.text("名称");
        return reading.condition(entries).map(test -> new FigureBook.Check(id, label, test, entries.textOr("当", "")));
    }

    private String id(Entries entries) {
        String id = entries.text("编号");
        if (!id.matches("[a-z][a-zA-Z0-9.-]{0,60}")) {
            faults.at(entries.node(), "编号用小写字母开头的英文、数字、点和短横, 例如 concerns.collected");
        } else if (!ids.add(id)) {
            faults.at(entries.at("编号"), "编号 “%s” 用了两次".formatted(id));
        }
        return id;
    }

    private String label(Entries entries) {
        String label = entries.text("名称");
        if (!label.isEmpty() && !labels.add(label) && strict) {
            faults.at(entries.at("名称"), "名称 “%s” 用了两次".formatted(label), "报告模板按名称引用数据项, 两个同名的就都引用不了");
        }
        return label;
    }

    private int chapter(Entries entries) {
        BigDecimal chapter = entries.numberOr("章", BigDecimal.ZERO);
        reading.within(entries, "章", chapter, BigDecimal.ZERO, BigDecimal.valueOf(CHAPTERS));
        return chapter.intValue();
    }

    private Optional<Amount> stated(Entries entries) {
        if (!entries.has("原文")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Amount.parse(entries.text("原文")));
        } catch (IllegalArgumentException e) {
            faults.at(entries.at("原文"), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** As in {@code 求和(为民服务.服务人次; 方式=上门、组团)}. */
    private static String query(Quantity quantity) {
        String field = quantity.field().isEmpty() ? "" : "." + quantity.field();
        String where = quantity.where().entrySet().stream()
                .map(FigureReader::condition)
                .collect(Collectors.joining("; "));
        String distinct = quantity.distinctBy().isEmpty() ? "" : "; 去重 " + quantity.distinctBy();
        return quantity.take().word() + "(" + quantity.kind() + field + (where.isEmpty() ? "" : "; " + where) + distinct
                + ")";
    }

    private static String condition(Map.Entry<String, List<String>> field) {
        return field.getKey() + "=" + String.join("、", field.getValue());
    }
}
