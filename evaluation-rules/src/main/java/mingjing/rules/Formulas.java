package mingjing.rules;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be known about an expression by looking at it. */
final class Formulas {
    private Formulas() {}

    /** The quantities it uses, in the order written. */
    static Set<String> measures(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collect(expr, names);
        return names;
    }

    /** The quantities a condition uses. */
    static Set<String> measures(Expr.Test test) {
        Set<String> names = new LinkedHashSet<>();
        collect(test, names);
        return names;
    }

    private static void collect(Expr.Test test, Set<String> names) {
        switch (test) {
            case Expr.Compare compare -> {
                collect(compare.left(), names);
                collect(compare.right(), names);
            }
            case Expr.Both both -> {
                collect(both.left(), names);
                collect(both.right(), names);
            }
            case Expr.Either either -> {
                collect(either.left(), names);
                collect(either.right(), names);
            }
            case Expr.Not not -> collect(not.test(), names);
        }
    }

    private static void collect(Expr expr, Set<String> names) {
        switch (expr) {
            case Expr.Num _ -> {}
            case Expr.Measure measure -> names.add(measure.name());
            case Expr.Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
            case Expr.Clamp clamp -> {
                collect(clamp.value(), names);
                collect(clamp.low(), names);
                collect(clamp.high(), names);
            }
            case Expr.If choice -> {
                collect(choice.test(), names);
                collect(choice.then(), names);
                collect(choice.otherwise(), names);
            }
            case Expr.Round round -> collect(round.value(), names);
            case Expr.Because because -> collect(because.body(), names);
        }
    }

    /**
     * Whether one fact after another can be credited with its step: sums of counts, scaled and bounded. Ratios, medians
     * and choices cannot be split among facts without inventing a split.
     */
    static boolean additive(Expr expr, Map<String, Quantity> quantities) {
        return switch (expr) {
            case Expr.Num _ -> true;
            case Expr.Measure measure -> grows(measure, quantities);
            case Expr.Binary binary ->
                additive(binary.left(), quantities)
                        && additive(binary.right(), quantities)
                        && switch (binary.op()) {
                            case ADD, SUBTRACT, MIN, MAX -> true;
                            case MULTIPLY -> steady(binary.left(), quantities) || steady(binary.right(), quantities);
                            case DIVIDE -> steady(binary.right(), quantities);
                        };
            case Expr.Clamp clamp ->
                additive(clamp.value(), quantities)
                        && steady(clamp.low(), quantities)
                        && steady(clamp.high(), quantities);
            case Expr.Round round -> additive(round.value(), quantities);
            case Expr.If _ -> false;
            case Expr.Because because -> additive(because.body(), quantities);
        };
    }

    /** No fact changes it. */
    private static boolean steady(Expr expr, Map<String, Quantity> quantities) {
        return measures(expr).stream()
                .allMatch(name -> takes(new Expr.Measure(name), quantities, Quantity.Take.ATTRIBUTE));
    }

    /** Each fact of the community adds its own part, or none: neither a middle nor a sum over everyone. */
    private static boolean grows(Expr.Measure measure, Map<String, Quantity> quantities) {
        Quantity quantity = quantities.get(measure.name());
        return quantity != null && !quantity.take().isMiddle() && !quantity.everyone();
    }

    private static boolean takes(Expr.Measure measure, Map<String, Quantity> quantities, Quantity.Take take) {
        Quantity quantity = quantities.get(measure.name());
        return quantity != null && quantity.take() == take;
    }

    /** The reason nearest to the number that decided, along the branches actually taken. */
    static Optional<String> reason(Expr expr, Map<String, BigDecimal> values) {
        return switch (expr) {
            case Expr.Num _, Expr.Measure _, Expr.Binary _, Expr.Clamp _, Expr.Round _ -> Optional.empty();
            case Expr.If choice ->
                reason(Evaluator.holds(choice.test(), values) ? choice.then() : choice.otherwise(), values);
            case Expr.Because because -> reason(because.body(), values).or(() -> Optional.of(because.reason()));
        };
    }

    /** Where a bounded expression stands: −1 at its lower bound, 1 at its upper bound, 0 between. */
    static int bound(Expr expr, Map<String, BigDecimal> values) {
        return switch (expr) {
            case Expr.Clamp clamp -> {
                BigDecimal value = Evaluator.value(clamp.value(), values);
                yield value.compareTo(Evaluator.value(clamp.high(), values)) >= 0
                        ? 1
                        : value.compareTo(Evaluator.value(clamp.low(), values)) <= 0 ? -1 : 0;
            }
            case Expr.Round round -> bound(round.value(), values);
            case Expr.Because because -> bound(because.body(), values);
            case Expr.Num _, Expr.Measure _, Expr.Binary _, Expr.If _ -> 0;
        };
    }
}
