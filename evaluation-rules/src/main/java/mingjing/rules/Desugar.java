package mingjing.rules;

import static mingjing.rules.Expr.fixed;
import static mingjing.rules.Expr.minus;
import static mingjing.rules.Expr.over;
import static mingjing.rules.Expr.plus;
import static mingjing.rules.Expr.times;
import static mingjing.rules.Expr.written;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns each shape into the one expression it means. */
final class Desugar {
    private Desugar() {}

    /** The marks of an indicator worth {@code full}. */
    static Expr formula(Shape shape, Optional<Shape.SmallSample> small, BigDecimal full) {
        Expr body = switch (shape) {
            case Shape.Tiers tiers -> tiers(tiers);
            case Shape.Bonus bonus -> bonus(bonus);
            case Shape.Deduction deduction ->
                new Expr.Clamp(
                        minus(written(deduction.start()), sum(deduction.lines())),
                        written(deduction.floor()),
                        // Written once is enough: a case that notices the start notices this bound too.
                        new Expr.Num(deduction.start(), false));
            case Shape.Ratio ratio -> ratio(ratio, full);
            case Shape.Formula formula -> new Expr.Because("按公式计得", formula.expr());
        };
        return small.<Expr>map(sample -> new Expr.If(
                        sample.when(),
                        new Expr.Because(
                                "样本不足 (%s), 给基准分".formatted(Sentences.test(sample.when())), written(sample.marks())),
                        body))
                .orElse(body);
    }

    private static Expr tiers(Shape.Tiers shape) {
        Expr rest = new Expr.Because("各档都不符, 按其余计", written(shape.otherwise()));
        for (Shape.Tier tier : shape.tiers().reversed()) {
            Expr.Test test =
                    new Expr.Compare(shape.relation(), new Expr.Measure(shape.quantity()), written(tier.threshold()));
            rest = new Expr.If(
                    test, new Expr.Because("落在 “%s” 这一档".formatted(Sentences.test(test)), written(tier.marks())), rest);
        }
        return rest;
    }

    private static Expr bonus(Shape.Bonus shape) {
        Expr sum = sum(shape.lines());
        Expr scaled =
                shape.base().map(base -> over(sum, new Expr.Measure(base))).orElse(sum);
        return new Expr.Clamp(scaled, fixed(0), written(shape.cap()));
    }

    private static Expr ratio(Shape.Ratio shape, BigDecimal full) {
        Expr good = new Expr.Measure(shape.good());
        Expr all = new Expr.Measure(shape.all());
        String reason = "由 %s/%s 计得".formatted(shape.good(), shape.all());
        if (shape.shrinkage().isPresent()) {
            Shape.Shrinkage usual = shape.shrinkage().get();
            good = plus(good, times(written(usual.cases()), usual.rate()));
            all = plus(all, written(usual.cases()));
            reason = "由 (%1$s + %3$s×%4$s)/(%2$s + %3$s) 计得"
                    .formatted(shape.good(), shape.all(), Decimals.plain(usual.cases()), ShapeWords.rate(usual.rate()));
        }
        Expr share =
                over(minus(over(good, all), written(shape.from())), minus(written(shape.to()), written(shape.from())));
        return new Expr.Because(reason, times(written(full), new Expr.Clamp(share, fixed(0), fixed(1))));
    }

    private static Expr sum(List<Shape.Line> lines) {
        return lines.stream()
                .map(line -> times(new Expr.Measure(line.quantity()), written(line.each())))
                .reduce(Expr::plus)
                .orElse(fixed(0));
    }
}
