package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Valid expressions of every kind, without a division by something that can be zero. */
final class RandomFormulas {
    static final List<String> NAMES = List.of("甲数", "乙数", "非常满意数", "办结天数");

    private final Random random;

    RandomFormulas(Random random) {
        this.random = random;
    }

    Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        NAMES.forEach(name -> values.put(name, number()));
        return values;
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(2000)).movePointLeft(random.nextInt(3));
    }

    Expr next(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextBoolean()
                    ? Expr.written(number())
                    : new Expr.Measure(NAMES.get(random.nextInt(NAMES.size())));
        }
        return switch (random.nextInt(8)) {
            case 0 -> Expr.plus(next(depth - 1), next(depth - 1));
            case 1 -> Expr.minus(next(depth - 1), next(depth - 1));
            case 2 -> Expr.times(next(depth - 1), next(depth - 1));
            case 3 -> Expr.over(next(depth - 1), new Expr.Binary(Expr.Op.MAX, next(depth - 1), positive()));
            case 4 ->
                new Expr.Binary(random.nextBoolean() ? Expr.Op.MIN : Expr.Op.MAX, next(depth - 1), next(depth - 1));
            case 5 -> new Expr.Clamp(next(depth - 1), next(depth - 1), next(depth - 1));
            case 6 -> new Expr.Round(next(depth - 1), random.nextInt(4));
            default -> new Expr.If(test(depth - 1), next(depth - 1), next(depth - 1));
        };
    }

    private Expr positive() {
        return Expr.written(number().add(new BigDecimal("0.01")));
    }

    private Expr.Test test(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 1)) {
            case 1 -> new Expr.Both(test(depth - 1), test(depth - 1));
            case 2 -> new Expr.Either(test(depth - 1), test(depth - 1));
            case 3 -> new Expr.Not(test(depth - 1));
            default ->
                new Expr.Compare(
                        List.of(Expr.Relation.values()).get(random.nextInt(5)),
                        next(Math.max(0, depth - 1)),
                        next(Math.max(0, depth - 1)));
        };
    }

    /** The same formula as FEEL writes it; quantities are q0, q1 … */
    static String feel(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> num.value().toPlainString();
            case Expr.Measure measure -> "q" + NAMES.indexOf(measure.name());
            case Expr.Binary binary -> {
                String left = feel(binary.left());
                String right = feel(binary.right());
                yield switch (binary.op()) {
                    case ADD -> "(" + left + " + " + right + ")";
                    case SUBTRACT -> "(" + left + " - " + right + ")";
                    case MULTIPLY -> "(" + left + " * " + right + ")";
                    case DIVIDE -> "(" + left + " / " + right + ")";
                    case MIN -> "min(" + left + ", " + right + ")";
                    case MAX -> "max(" + left + ", " + right + ")";
                };
            }
            case Expr.Clamp clamp ->
                "max(%s, min(%s, %s))".formatted(feel(clamp.low()), feel(clamp.value()), feel(clamp.high()));
            case Expr.If choice ->
                "(if %s then %s else %s)".formatted(feel(choice.test()), feel(choice.then()), feel(choice.otherwise()));
            case Expr.Round round -> "round half up(" + feel(round.value()) + ", " + round.decimals() + ")";
            case Expr.Because because -> feel(because.body());
        };
    }

    private static String feel(Expr.Test test) {
        return switch (test) {
            case Expr.Compare compare ->
                feel(compare.left()) + " " + compare.relation().sign() + " " + feel(compare.right());
            case Expr.Both both -> "((" + feel(both.left()) + ") and (" + feel(both.right()) + "))";
            case Expr.Either either -> "((" + feel(either.left()) + ") or (" + feel(either.right()) + "))";
            case Expr.Not not -> "not(" + feel(not.test()) + ")";
        };
    }

    static Map<String, Object> feel(Map<String, BigDecimal> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(NAMES);
        values.forEach((name, value) -> named.put("q" + names.indexOf(name), value));
        return named;
    }
}
