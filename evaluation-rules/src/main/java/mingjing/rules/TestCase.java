package mingjing.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** A worked example (测试) inside a book: with these quantities, these marks. A quantity not given is 0. */
record TestCase(String name, Map<String, BigDecimal> given, Map<String, Expected> expected) {

    /** Marks someone worked out by hand, and where they wrote them. */
    record Expected(Points points, Node at) {}

    static TestCase read(Node node, Reading reading, List<String> indicators) {
        Faults faults = reading.faults();
        Entries entries = Entries.of(node, "测试", faults, List.of("名称", "给", "得"));
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        reading.quantities().keySet().forEach(name -> given.put(name, BigDecimal.ZERO));
        entries.required("给").ifPresent(at -> {
            Entries values = Entries.open(at, "给", faults);
            values.keys()
                    .forEach((name, key) -> reading.quantity(key, name)
                            .ifPresent(quantity -> given.put(quantity.name(), values.number(name))));
        });
        Map<String, Expected> expected = new LinkedHashMap<>();
        List<String> names = Stream.concat(indicators.stream(), Stream.of(IndicatorReader.TOTAL))
                .toList();
        entries.required("得").ifPresent(at -> {
            Entries marks = Entries.open(at, "得", faults);
            marks.keys().forEach((name, key) -> {
                if (names.contains(name)) {
                    expected.put(name, new Expected(Points.of(marks.number(name)), marks.at(name)));
                } else {
                    faults.unknown(key, "没有名为 “%s” 的指标".formatted(name), name, names);
                }
            });
        });
        return new TestCase(entries.text("名称"), given, expected);
    }

    /** Runs the case and notes every mark that comes out differently. */
    void run(Model model, Faults faults) {
        Sheet sheet = Sheet.of(model, given);
        expected.forEach((name, marks) -> {
            Points actual = name.equals(IndicatorReader.TOTAL)
                    ? sheet.total()
                    : sheet.entries().getOrDefault(name, Points.ZERO);
            if (!actual.equals(marks.points())) {
                faults.at(
                        marks.at(),
                        "测试不符 “%s” %s: 期望 %s, 实得 %s".formatted(this.name, name, marks.points(), actual),
                        "改规则或改测试, 两者总有一个写错了");
            }
        });
    }

    /** Whether the case would fail if the indicator were judged by another formula. */
    boolean notices(Model model, ScoredIndicator indicator, Expr other) {
        boolean asked = expected.containsKey(indicator.name())
                || (expected.containsKey(IndicatorReader.TOTAL) && veto(model).isEmpty());
        return asked
                && !Sheet.points(model, indicator, given)
                        .equals(Sheet.points(model, new ScoredIndicator(indicator.indicator(), other), given));
    }

    /** Whether the case would fail if the book's vetoes were others. */
    boolean notices(Model model, Model other) {
        return expected.containsKey(IndicatorReader.TOTAL)
                && !Sheet.of(model, given).total().equals(Sheet.of(other, given).total());
    }

    private Optional<Veto> veto(Model model) {
        return Sheet.of(model, given).veto();
    }
}
