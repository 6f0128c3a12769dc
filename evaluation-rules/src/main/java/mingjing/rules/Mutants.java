package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An expression with one written number or one comparison changed, one way at a time. */
final class Mutants {
    /** What was changed, and the expressions that could result; one of them noticed is enough. */
    record Mutant(String change, List<Expr> exprs) {}

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Mutants() {}

    static List<Mutant> of(Expr expr) {
        List<Mutant> found = new ArrayList<>();
        collect(expr, UnaryOperator.identity(), found);
        return found;
    }

    /** Every mutant of {@code expr}, put back in its place by {@code around}. */
    private static void collect(Expr expr, UnaryOperator<Expr> around, List<Mutant> found) {
        switch (expr) {
            case Expr.Num num -> {
                if (num.written()) {
                    // Up may be hidden by full marks, down by the floor of 0.
                    BigDecimal step = step(num.value());
                    found.add(new Mutant(
                            "数 " + Decimals.plain(num.value()),
                            List.of(
                                    around.apply(Expr.written(num.value().add(step))),
                                    around.apply(Expr.written(num.value().subtract(step))))));
                }
            }
            case Expr.Measure _ -> {}
            case Expr.Round round ->
                collect(round.value(), value -> around.apply(new Expr.Round(value, round.decimals())), found);
            case Expr.Because because ->
                collect(because.body(), body -> around.apply(new Expr.Because(because.reason(), body)), found);
            case Expr.Binary binary -> {
                Expr left = binary.left();
                Expr right = binary.right();
                collect(left, other -> around.apply(new Expr.Binary(binary.op(), other, right)), found);
                collect(right, other -> around.apply(new Expr.Binary(binary.op(), left, other)), found);
            }
            case Expr.Clamp clamp -> {
                Expr value = clamp.value();
                collect(value, other -> around.apply(new Expr.Clamp(other, clamp.low(), clamp.high())), found);
                collect(clamp.low(), other -> around.apply(new Expr.Clamp(value, other, clamp.high())), found);
                collect(clamp.high(), other -> around.apply(new Expr.Clamp(value, clamp.low(), other)), found);
            }
            case Expr.If choice -> {
                tests(choice.test())
                        .forEach(test -> found.add(new Mutant(
                                "条件 " + Sentences.test(choice.test()),
                                List.of(around.apply(new Expr.If(test, choice.then(), choice.otherwise()))))));
                collect(
                        choice.then(),
                        other -> around.apply(new Expr.If(choice.test(), other, choice.otherwise())),
                        found);
                collect(
                        choice.otherwise(),
                        other -> around.apply(new Expr.If(choice.test(), choice.then(), other)),
                        found);
            }
        }
    }

    /** Each comparison with its bound moved up one unit, and with its equality flipped: together they fix the boundary. */
    static List<Expr.Test> tests(Expr.Test test) {
        List<Expr.Test> others = new ArrayList<>();
        collect(test, UnaryOperator.identity(), others);
        return others;
    }

    private static void collect(Expr.Test test, UnaryOperator<Expr.Test> around, List<Expr.Test> found) {
        switch (test) {
            case Expr.Compare compare -> comparisons(compare).forEach(other -> found.add(around.apply(other)));
            case Expr.Both both -> {
                collect(both.left(), other -> around.apply(new Expr.Both(other, both.right())), found);
                collect(both.right(), other -> around.apply(new Expr.Both(both.left(), other)), found);
            }
            case Expr.Either either -> {
                collect(either.left(), other -> around.apply(new Expr.Either(other, either.right())), found);
                collect(either.right(), other -> around.apply(new Expr.Either(either.left(), other)), found);
            }
            case Expr.Not not -> collect(not.test(), other -> around.apply(new Expr.Not(other)), found);
        }
    }

    private static List<Expr.Test> comparisons(Expr.Compare compare) {
        List<Expr.Test> others = new ArrayList<>();
        if (compare.right() instanceof Expr.Num bound) {
            BigDecimal unit = bound.value().stripTrailingZeros().scale() <= 0 ? BigDecimal.ONE : CENT;
            Expr moved = Expr.written(bound.value().add(unit));
            others.add(new Expr.Compare(compare.relation(), compare.left(), moved));
        }
        others.add(new Expr.Compare(flipped(compare.relation()), compare.left(), compare.right()));
        return others;
    }

    private static Expr.Relation flipped(Expr.Relation relation) {
        return switch (relation) {
            case LESS -> Expr.Relation.AT_MOST;
            case AT_MOST -> Expr.Relation.LESS;
            case MORE -> Expr.Relation.AT_LEAST;
            case AT_LEAST -> Expr.Relation.MORE;
            case EQUAL -> Expr.Relation.AT_LEAST;
        };
    }

    private static BigDecimal step(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : CENT;
    }
}
