package mingjing.rules;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;

/**
 * A formula in double arithmetic that knows how far it may be off, and says nothing where that matters.
 *
 * <p>Each step carries a bound of the distance between its value and the one {@link Evaluator} would have, which is the only
 * one that counts. Where no rounding and no comparison could come out differently the quick answer is the exact one; elsewhere
 * {@link #unsure} is set and the caller asks the evaluator (a floating-point filter; J. R. Shewchuk, 1997). Not for several
 * threads.
 */
final class Estimate {
    /** Bounds are computed with the same rounding as values; this covers for that. */
    private static final double SLACK = 1 + 1e-9;

    /** More than a decimal128 ever loses in one step, relative to the value. */
    private static final double DECIMAL128 = 1e-30;

    /** Below it the rest of an operation is no longer exact. */
    private static final double SMALLEST = 0x1p-900;

    private static final double[] TENS = {1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final double[] values;
    private final double[] errors;
    private double error;
    private boolean unsure;

    /** One step: gives its value, and leaves its bound in {@link #error}. */
    interface Step {
        double value();
    }

    /** A comparison, or several. */
    interface Condition {
        boolean holds();
    }

    Estimate(int quantities) {
        this.values = new double[quantities];
        this.errors = new double[quantities];
    }

    /** Sets the quantities that steps will see. */
    void set(BigDecimal[] exact) {
        for (int i = 0; i < exact.length; i++) {
            BigDecimal number = exact[i];
            values[i] = number.doubleValue();
            errors[i] = number.scale() == 0 && number.precision() <= 15 ? 0 : Math.ulp(values[i]);
        }
    }

    /** Whether something since the last {@link #begin} could have come out differently. */
    boolean unsure() {
        return unsure;
    }

    void begin() {
        unsure = false;
    }

    /** The value of a step between two bounds, rounded half up to {@code decimals} and in thousandths. */
    long thousandths(Step step, double full, int decimals) {
        double value = Math.max(0, Math.min(step.value(), full));
        return ((long) rounded(value, decimals)) * (long) TENS[3 - decimals];
    }

    /** A whole number of units of the last decimal; unsure if the value may lie on the other side of a half. */
    private double rounded(double value, int decimals) {
        double units = value * TENS[decimals];
        double off = error * TENS[decimals] + Math.abs(units) * 0x1p-50;
        double nearest = Math.rint(units);
        unsure |= !(Math.abs(units - nearest) + off < 0.5);
        return nearest;
    }

    /** The step of an expression; {@code slots} says where the values of a quantity stand. */
    Step step(Expr expr, ToIntFunction<String> slots) {
        return switch (expr) {
            case Expr.Num num -> number(num.value());
            case Expr.Measure measure -> measured(slots.applyAsInt(measure.name()));
            case Expr.Binary binary -> binary(binary.op(), step(binary.left(), slots), step(binary.right(), slots));
            case Expr.Clamp clamp ->
                binary(
                        Expr.Op.MAX,
                        binary(Expr.Op.MIN, step(clamp.value(), slots), step(clamp.high(), slots)),
                        step(clamp.low(), slots));
            case Expr.If choice -> {
                Condition test = condition(choice.test(), slots);
                Step then = step(choice.then(), slots);
                Step otherwise = step(choice.otherwise(), slots);
                yield () -> test.holds() ? then.value() : otherwise.value();
            }
            case Expr.Round round -> round(step(round.value(), slots), round.decimals());
            case Expr.Because because -> step(because.body(), slots);
        };
    }

    /** The condition of a test. */
    Condition condition(Expr.Test test, ToIntFunction<String> slots) {
        return switch (test) {
            case Expr.Compare compare ->
                compare(compare.relation(), step(compare.left(), slots), step(compare.right(), slots));
            case Expr.Both both -> {
                Condition left = condition(both.left(), slots);
                Condition right = condition(both.right(), slots);
                yield () -> left.holds() && right.holds();
            }
            case Expr.Either either -> {
                Condition left = condition(either.left(), slots);
                Condition right = condition(either.right(), slots);
                yield () -> left.holds() || right.holds();
            }
            case Expr.Not not -> {
                Condition inner = condition(not.test(), slots);
                yield () -> !inner.holds();
            }
        };
    }

    private Step number(BigDecimal exact) {
        double value = exact.doubleValue();
        double off = new BigDecimal(value).compareTo(exact) == 0 ? 0 : Math.ulp(value);
        return () -> within(value, off);
    }

    private Step measured(int slot) {
        return () -> within(values[slot], errors[slot]);
    }

    private Step round(Step step, int decimals) {
        return () -> {
            double value = rounded(step.value(), decimals) / TENS[decimals];
            return within(value, decimals == 0 ? 0 : Math.ulp(value));
        };
    }

    private Step binary(Expr.Op op, Step left, Step right) {
        return switch (op) {
            case ADD ->
                () -> {
                    double a = left.value();
                    double off = error;
                    double b = right.value();
                    return sum(a, b, off + error);
                };
            case SUBTRACT ->
                () -> {
                    double a = left.value();
                    double off = error;
                    double b = right.value();
                    return sum(a, -b, off + error);
                };
            case MULTIPLY ->
                () -> {
                    double a = left.value();
                    double off = error;
                    double b = right.value();
                    double product = a * b;
                    unsure |= b != 0 && vanished(product, a);
                    return within(
                            product,
                            Math.abs(Math.fma(a, b, -product)) + Math.abs(a) * error + (Math.abs(b) + error) * off);
                };
            case DIVIDE ->
                () -> {
                    double a = left.value();
                    double off = error;
                    double b = right.value();
                    return quotient(a, off, b, error);
                };
            case MIN ->
                () -> {
                    double a = left.value();
                    double off = error;
                    double b = right.value();
                    return within(Math.min(a, b), either(a, off, b));
                };
            case MAX ->
                () -> {
                    double a = left.value();
                    double off = error;
                    double b = right.value();
                    return within(Math.max(a, b), either(-a, off, -b));
                };
        };
    }

    /** The bound of the smaller of two: its own where it is certain which that is. */
    private double either(double a, double off, double b) {
        if (a + off < b - error) {
            return off;
        }
        return b + error < a - off ? error : Math.max(off, error);
    }

    private double sum(double a, double b, double off) {
        double sum = a + b;
        double part = sum - a;
        return within(sum, Math.abs((a - (sum - part)) + (b - part)) + off);
    }

    /** Anything divided by zero is zero. */
    private double quotient(double a, double off, double b, double divisorOff) {
        if (b == 0 && divisorOff == 0) {
            return within(0, 0);
        }
        double surely = Math.abs(b) - divisorOff;
        unsure |= !(surely > 0);
        double quotient = a / b;
        unsure |= vanished(quotient, a);
        double rest = Math.abs(Math.fma(-quotient, b, a));
        return within(quotient, (rest + off + Math.abs(quotient) * divisorOff) / surely);
    }

    /** Where doubles come to an end, and decimal128 does not. */
    private static boolean vanished(double result, double operand) {
        return operand != 0 && Math.abs(result) < SMALLEST;
    }

    private Condition compare(Expr.Relation relation, Step left, Step right) {
        return () -> {
            double a = left.value();
            double off = error;
            double b = right.value();
            unsure |= !(Math.abs(a - b) > (off + error) * SLACK || (off == 0 && error == 0));
            return switch (relation) {
                case LESS -> a < b;
                case AT_MOST -> a <= b;
                case MORE -> a > b;
                case AT_LEAST -> a >= b;
                case EQUAL -> a == b;
            };
        };
    }

    /** A value without error stays so only if a decimal128 holds it as well. */
    private double within(double value, double off) {
        error = off == 0 && Math.abs(value) < 0x1p33 && Math.rint(value * 0x1p20) == value * 0x1p20
                ? 0
                : off * SLACK + Math.abs(value) * DECIMAL128;
        return value;
    }
}
