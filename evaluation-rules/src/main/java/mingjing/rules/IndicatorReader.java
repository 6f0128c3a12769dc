package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads indicators (指标) and vetoes (一票否决). */
final class IndicatorReader {
    static final String TOTAL = "总分";
    private static final BigDecimal MOST_MARKS = BigDecimal.valueOf(1000);
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("名称", "板块", "满分", "来源", "说明", "不足"), ShapeReader.SHAPES.stream())
            .toList();

    private final Reading reading;
    private final Faults faults;
    private final Set<String> used = new HashSet<>(Set.of(TOTAL));
    private final List<String> indicators = new ArrayList<>();

    IndicatorReader(Reading reading) {
        this.reading = reading;
        this.faults = reading.faults();
    }

    /** The names of the indicators read so far, wrong ones too: to use those is no second mistake. */
    List<String> names() {
        return List.copyOf(indicators);
    }

    /** An indicator, or nothing after saying why. */
    Optional<ScoredIndicator> indicator(Node node) {
        Entries entries = Entries.of(node, "指标", faults, KEYS);
        String name = name(entries);
        indicators.add(name);
        BigDecimal full = entries.number("满分");
        if (entries.has("满分")) {
            reading.positive(entries, "满分");
            reading.within(entries, "满分", full, BigDecimal.ZERO, MOST_MARKS);
        }
        Clause source = source(entries);
        Optional<Shape.SmallSample> small = entries.has("不足") ? smallSample(entries.at("不足"), full) : Optional.empty();
        Signs signs = small.map(sample -> reading.signs().unless(sample.when())).orElseGet(reading::signs);
        return shape(entries, full, signs)
                .map(found -> new ScoredIndicator(
                        new Indicator(
                                name,
                                entries.textOr("板块", ""),
                                Points.of(full),
                                source,
                                ShapeWords.rule(found, small, full)),
                        Desugar.formula(found, small, full)));
    }

    /** A veto, or nothing after saying why. */
    Optional<Veto> veto(Node node) {
        Entries entries = Entries.of(node, "一票否决", faults, List.of("名称", "当", "结果", "来源"));
        String name = name(entries);
        String result = entries.text("结果");
        if (entries.has("结果") && !result.equals("总分记零")) {
            faults.at(entries.at("结果"), "一票否决的结果只能是 “总分记零”");
        }
        Clause source = source(entries);
        return reading.condition(entries).map(test -> {
            Map<String, BigDecimal> nothing = new HashMap<>();
            Formulas.measures(test).forEach(measure -> nothing.put(measure, BigDecimal.ZERO));
            if (Evaluator.holds(test, nothing)) {
                faults.at(entries.at("当"), "什么都没发生也会一票否决", "写成 “… > 0”");
            }
            return new Veto(name, test, source);
        });
    }

    private String name(Entries entries) {
        String name = entries.text("名称");
        if (entries.has("名称")) {
            reading.lighten(entries.at("名称"), name);
            if (name.isEmpty() || !used.add(name)) {
                faults.at(entries.at("名称"), name.isEmpty() ? "名称是空的" : "名称 “%s” 已经用过".formatted(name));
            }
        }
        return name;
    }

    /** Not every draft knows its clause yet; a book without them is warned about. */
    private Clause source(Entries entries) {
        if (!entries.has("来源")) {
            return Clause.NONE;
        }
        Entries source = Entries.of(entries.at("来源"), "来源", faults, List.of("文件", "条款"));
        return new Clause(source.text("文件"), source.text("条款"));
    }

    private Optional<Shape.SmallSample> smallSample(Node node, BigDecimal full) {
        Entries entries = Entries.of(node, "不足", faults, List.of("当", "得"));
        BigDecimal marks = reading.within(entries, "得", entries.number("得"), BigDecimal.ZERO, full);
        return reading.condition(entries).map(test -> new Shape.SmallSample(test, marks));
    }

    private Optional<Shape> shape(Entries entries, BigDecimal full, Signs signs) {
        List<Map.Entry<String, ScalarNode>> written = entries.keys().entrySet().stream()
                .filter(entry -> ShapeReader.SHAPES.contains(entry.getKey()))
                .toList();
        if (written.isEmpty()) {
            faults.at(entries.node(), "指标没有计分办法", "写 %s 之一".formatted(String.join("、", ShapeReader.SHAPES)));
        }
        written.stream().skip(1).forEach(second -> faults.at(second.getValue(), "指标写了两种计分办法", "只留一种, 或分成两个指标"));
        ShapeReader reader = new ShapeReader(reading, full, signs);
        return written.stream().findFirst().flatMap(first -> reader.read(first.getKey(), entries.at(first.getKey())));
    }
}
