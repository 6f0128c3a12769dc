package mingjing.rules;

import static mingjing.rules.Decimals.percent;
import static mingjing.rules.Decimals.plain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rule of an indicator as one plain Chinese sentence. */
final class ShapeWords {
    private ShapeWords() {}

    static String rule(Shape shape, Optional<Shape.SmallSample> small, BigDecimal full) {
        String head = small.map(
                        sample -> "%s 时给基准分 %s 分; 否则".formatted(Sentences.test(sample.when()), plain(sample.marks())))
                .orElse("");
        return head
                + switch (shape) {
                    case Shape.Tiers tiers -> tiers(tiers);
                    case Shape.Bonus bonus ->
                        bonus.base().map(base -> "按每" + base + ", ").orElse("") + each(bonus.lines(), "加") + ", 上限 "
                                + plain(bonus.cap()) + " 分";
                    case Shape.Deduction deduction ->
                        "起始 %s 分, %s, 扣到 %s 分为止"
                                .formatted(
                                        plain(deduction.start()),
                                        each(deduction.lines(), "扣"),
                                        plain(deduction.floor()));
                    case Shape.Ratio ratio -> ratio(ratio, full);
                    case Shape.Formula formula -> "按公式 " + formula.text();
                };
    }

    private static String tiers(Shape.Tiers shape) {
        return shape.tiers().stream()
                        .map(tier -> "%s%s %s %s得 %s 分"
                                .formatted(
                                        shape.quantity(),
                                        shape.relation().word(),
                                        plain(tier.threshold()),
                                        shape.unit().isEmpty() ? "" : shape.unit() + " ",
                                        plain(tier.marks())))
                        .collect(Collectors.joining("; "))
                + "; 其余 " + plain(shape.otherwise()) + " 分";
    }

    private static String each(List<Shape.Line> lines, String verb) {
        return lines.stream()
                .map(line -> "每件%s%s %s 分".formatted(line.quantity(), verb, plain(line.each())))
                .collect(Collectors.joining(", "));
    }

    private static String ratio(Shape.Ratio shape, BigDecimal full) {
        String usual = shape.shrinkage()
                .map(with -> " (先各补 %s 件、按 %s 计, 以免件数太少时一件定成败)".formatted(plain(with.cases()), rate(with.rate())))
                .orElse("");
        return "%s占%s的比率%s: %s 及以下 0 分, %s 及以上 %s 分, 其间按比例"
                .formatted(shape.good(), shape.all(), usual, percent(shape.from()), percent(shape.to()), plain(full));
    }

    /** A usual rate: a percentage, or how it is worked out. */
    static String rate(Expr rate) {
        return rate instanceof Expr.Num num ? percent(num.value()) : FormulaText.of(rate);
    }
}
