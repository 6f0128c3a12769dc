package mingjing.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a ratio (比率): both sides counted alike, and the good ones part of them all. */
final class RatioReader {
    private final Reading reading;
    private final Faults faults;
    private final Signs signs;

    RatioReader(Reading reading, Signs signs) {
        this.reading = reading;
        this.signs = signs;
        this.faults = reading.faults();
    }

    Optional<Shape> read(Node node) {
        Entries entries = Entries.of(node, "比率", faults, List.of("满足", "总数", "从", "到", "收缩"));
        Optional<Quantity> good = reading.countable(entries, "满足");
        Optional<Quantity> all = reading.countable(entries, "总数");
        BigDecimal from =
                reading.within(entries, "从", entries.numberOr("从", BigDecimal.ZERO), BigDecimal.ZERO, BigDecimal.ONE);
        BigDecimal to =
                reading.within(entries, "到", entries.numberOr("到", BigDecimal.ONE), BigDecimal.ZERO, BigDecimal.ONE);
        if (from.compareTo(to) >= 0) {
            faults.at(entries.at("到"), "“到” 应大于 “从”", "例如 从: 60%, 到: 100%");
        }
        Optional<Shape.Shrinkage> shrinkage =
                entries.has("收缩") ? Optional.of(shrinkage(entries.at("收缩"))) : Optional.empty();
        if (good.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        comparable(entries, good.get(), all.get());
        if (!entries.has("收缩") && signs.canBeZero(new Expr.Measure(all.get().name()))) {
            // A ratio of nothing to nothing must be spoken for by the small-sample rule.
            faults.at(
                    entries.at("总数"),
                    "“%s” 为 0 时比率没有意义, 也没说给几分".formatted(all.get().name()),
                    "写 不足: {当: %s < 3, 得: …}（表格里填 不足当、不足得 两列）, 或写 收缩"
                            .formatted(all.get().name()));
        }
        return Optional.of(new Shape.Ratio(good.get().name(), all.get().name(), from, to, shrinkage));
    }

    private Shape.Shrinkage shrinkage(Node node) {
        Entries entries = Entries.of(node, "收缩", faults, List.of("件数", "基准"));
        return new Shape.Shrinkage(reading.positive(entries, "件数"), rate(entries));
    }

    /** A number from 0 to 1, or a formula of one over quantities of everyone. */
    private Expr rate(Entries entries) {
        if (entries.at("基准") instanceof ScalarNode scalar
                && Decimals.parse(scalar.getValue()).isEmpty()) {
            return FormulaParser.rate(scalar, reading, signs)
                    .<Expr>map(rate -> new Expr.Clamp(rate, Expr.fixed(0), Expr.fixed(1)))
                    .orElse(Expr.fixed(0));
        }
        BigDecimal rate = entries.number("基准");
        return Expr.written(reading.within(entries, "基准", rate, BigDecimal.ZERO, BigDecimal.ONE));
    }

    private void comparable(Entries entries, Quantity good, Quantity all) {
        if (good.name().equals(all.name())) {
            faults.at(entries.at("满足"), "“满足” 和 “总数” 是同一个量, 比率总是 100%");
        }
        if (!good.unit().equals(all.unit())) {
            faults.at(entries.at("满足"), "比率两边单位不同: “%s” 和 “%s”".formatted(good.unit(), all.unit()), "件比件、次比次, 才是比率");
        }
        if (good.kind().equals(all.kind()) && !part(good, all)) {
            faults.at(
                    entries.at("满足"),
                    "“%s” 不是 “%s” 的一部分, 比率可能超过 100%%".formatted(good.name(), all.name()),
                    "满足数的取法和条件应包含总数的取法和条件");
        }
    }

    /** Every fact of {@code good} is one of {@code all}, and counted the same way. */
    private static boolean part(Quantity good, Quantity all) {
        return good.take() == all.take()
                && good.field().equals(all.field())
                && good.distinctBy().equals(all.distinctBy())
                && good.everyone() == all.everyone()
                && good.divisor().compareTo(all.divisor()) == 0
                && all.where().entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().containsAll(good.where().getOrDefault(entry.getKey(), List.of("\0"))));
    }
}
