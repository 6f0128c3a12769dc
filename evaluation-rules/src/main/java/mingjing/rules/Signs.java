package mingjing.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Which signs an expression can have: enough to say whether a divisor can be nothing.
 *
 * <p>An abstract interpretation over the sets of {negative, zero, positive}; it may allow a sign that cannot occur, never the
 * other way round.
 *
 * @param known the signs of quantities, as narrowed by the conditions that hold where the expression stands
 */
record Signs(Map<String, Integer> known) {
    static final int NEGATIVE = 1;
    static final int ZERO = 2;
    static final int POSITIVE = 4;
    private static final int ANY = NEGATIVE | ZERO | POSITIVE;

    Signs {
        known = Map.copyOf(known);
    }

    /** Counts are never negative, and what a roster says of a community (户数) is positive. */
    static Signs of(Iterable<Quantity> quantities) {
        Map<String, Integer> known = new HashMap<>();
        for (Quantity quantity : quantities) {
            known.put(
                    quantity.name(),
                    switch (quantity.take()) {
                        case COUNT -> ZERO | POSITIVE;
                        case ATTRIBUTE -> POSITIVE;
                        // The quantity of a fact is a number of pieces; a field may hold anything.
                        case SUM, MEDIAN, MEAN, TRIMMED_MEAN -> quantity.field().isEmpty() ? ZERO | POSITIVE : ANY;
                    });
        }
        return new Signs(known);
    }

    boolean canBeZero(Expr expr) {
        return (of(expr) & ZERO) != 0;
    }

    private int of(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> sign(num.value());
            case Expr.Measure measure -> known.getOrDefault(measure.name(), ANY);
            case Expr.Binary binary -> binary(binary.op(), of(binary.left()), of(binary.right()));
            case Expr.Clamp clamp -> greater(lesser(of(clamp.value()), of(clamp.high())), of(clamp.low()));
            case Expr.If choice ->
                when(choice.test()).of(choice.then()) | unless(choice.test()).of(choice.otherwise());
            // Rounding may take a number to zero, never across it.
            case Expr.Round round -> of(round.value()) | ZERO;
            case Expr.Because because -> of(because.body());
        };
    }

    private static int sign(BigDecimal value) {
        return value.signum() < 0 ? NEGATIVE : value.signum() == 0 ? ZERO : POSITIVE;
    }

    private static int binary(Expr.Op op, int left, int right) {
        return switch (op) {
            case ADD -> sum(left, right);
            case SUBTRACT -> sum(left, mirrored(right));
            case MULTIPLY, DIVIDE -> product(left, right);
            case MIN -> lesser(left, right);
            case MAX -> greater(left, right);
        };
    }

    private static int sum(int left, int right) {
        if (((left | right) & POSITIVE) != 0 && ((left | right) & NEGATIVE) != 0) {
            return ANY;
        }
        int either = (left | right) & ~ZERO;
        return (left & right & ZERO) != 0 ? either | ZERO : either;
    }

    private static int product(int left, int right) {
        int signs = (left | right) & ZERO;
        if ((left & POSITIVE & right) != 0 || (left & NEGATIVE & right) != 0) {
            signs |= POSITIVE;
        }
        if ((left & POSITIVE & mirrored(right)) != 0 || (left & NEGATIVE & mirrored(right)) != 0) {
            signs |= NEGATIVE;
        }
        return signs;
    }

    private static int lesser(int left, int right) {
        return mirrored(greater(mirrored(left), mirrored(right)));
    }

    private static int greater(int left, int right) {
        int signs = (left | right) & POSITIVE;
        if ((left & (ZERO | NEGATIVE)) != 0 && (right & (ZERO | NEGATIVE)) != 0) {
            signs |= (left | right) & ZERO;
            signs |= left & right & NEGATIVE;
        }
        return signs;
    }

    private static int mirrored(int signs) {
        return (signs & ZERO) | ((signs & NEGATIVE) << 2) | ((signs & POSITIVE) >> 2);
    }

    /** What is known where the condition holds. */
    Signs when(Expr.Test test) {
        return switch (test) {
            case Expr.Compare compare -> compared(compare, true);
            case Expr.Both both -> when(both.left()).when(both.right());
            case Expr.Either _ -> this;
            case Expr.Not not -> unless(not.test());
        };
    }

    /** What is known where the condition does not hold. */
    Signs unless(Expr.Test test) {
        return switch (test) {
            case Expr.Compare compare -> compared(compare, false);
            case Expr.Both _ -> this;
            case Expr.Either either -> unless(either.left()).unless(either.right());
            case Expr.Not not -> when(not.test());
        };
    }

    private Signs compared(Expr.Compare compare, boolean holds) {
        if (compare.left() instanceof Expr.Measure measure && compare.right() instanceof Expr.Num bound) {
            return narrowed(
                    measure.name(), allowed(compare.relation(), bound.value().signum(), holds));
        }
        return this;
    }

    private Signs narrowed(String name, int signs) {
        Map<String, Integer> narrower = new HashMap<>(known);
        narrower.merge(name, signs, (before, now) -> before & now);
        return new Signs(narrower);
    }

    /** The signs a number can have that stands so (or not so) to a bound of this sign. */
    private static int allowed(Expr.Relation relation, int bound, boolean holds) {
        int below = bound > 0 ? ANY : NEGATIVE;
        int at = bound > 0 ? POSITIVE : bound == 0 ? ZERO : NEGATIVE;
        int above = bound < 0 ? ANY : POSITIVE;
        return switch (relation) {
            case LESS -> holds ? below : at | above;
            case AT_MOST -> holds ? below | at : above;
            case MORE -> holds ? above : below | at;
            case AT_LEAST -> holds ? at | above : below;
            case EQUAL -> holds ? at : below | above;
        };
    }
}
