package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/** The one evaluator: decimal128 inside, no side effects, never throws on a checked book. */
final class Evaluator {
    private static final MathContext DECIMAL128 = MathContext.DECIMAL128;

    private Evaluator() {}

    /** The value of {@code expr}; a quantity that {@code values} lacks is a bug of the caller. */
    static BigDecimal value(Expr expr, Map<String, BigDecimal> values) {
        return switch (expr) {
            case Expr.Num num -> num.value();
            case Expr.Measure measure -> measured(measure.name(), values);
            case Expr.Binary binary -> binary(binary.op(), value(binary.left(), values), value(binary.right(), values));
            case Expr.Clamp clamp ->
                value(clamp.value(), values).min(value(clamp.high(), values)).max(value(clamp.low(), values));
            case Expr.If choice ->
                holds(choice.test(), values) ? value(choice.then(), values) : value(choice.otherwise(), values);
            case Expr.Round round -> value(round.value(), values).setScale(round.decimals(), RoundingMode.HALF_UP);
            case Expr.Because because -> value(because.body(), values);
        };
    }

    /** Whether the condition holds. */
    static boolean holds(Expr.Test test, Map<String, BigDecimal> values) {
        return switch (test) {
            case Expr.Compare compare -> holds(compare, values);
            case Expr.Both both -> holds(both.left(), values) && holds(both.right(), values);
            case Expr.Either either -> holds(either.left(), values) || holds(either.right(), values);
            case Expr.Not not -> !holds(not.test(), values);
        };
    }

    private static boolean holds(Expr.Compare compare, Map<String, BigDecimal> values) {
        int sign = value(compare.left(), values).compareTo(value(compare.right(), values));
        return switch (compare.relation()) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case EQUAL -> sign == 0;
        };
    }

    private static BigDecimal measured(String name, Map<String, BigDecimal> values) {
        BigDecimal value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for quantity " + name);
        }
        return value;
    }

    private static BigDecimal binary(Expr.Op op, BigDecimal left, BigDecimal right) {
        return switch (op) {
            case ADD -> left.add(right, DECIMAL128);
            case SUBTRACT -> left.subtract(right, DECIMAL128);
            case MULTIPLY -> left.multiply(right, DECIMAL128);
            case DIVIDE -> right.signum() == 0 ? BigDecimal.ZERO : left.divide(right, DECIMAL128);
            case MIN -> left.min(right);
            case MAX -> left.max(right);
        };
    }
}
