package mingjing.rules;

import java.math.BigDecimal;

/**
 * The one small language every shape becomes: total, typed, without loops, so its cost is its size.
 *
 * <p>Formulas (公式) are parsed into the same tree; nothing after the loader knows which shape a rule was.
 */
sealed interface Expr {

    /** A number; {@code written} when a person wrote it in the book, and so a test case ought to notice it. */
    record Num(BigDecimal value, boolean written) implements Expr {}

    /** A quantity of the book by name. */
    record Measure(String name) implements Expr {}

    /** Two numbers made one; anything divided by zero is zero, so that evaluation is total. */
    record Binary(Op op, Expr left, Expr right) implements Expr {}

    /** The value held between two bounds; {@code low} wins if they cross. */
    record Clamp(Expr value, Expr low, Expr high) implements Expr {}

    /** One value or the other. */
    record If(Test test, Expr then, Expr otherwise) implements Expr {}

    /** The value of {@code body}; when it decides the score, {@code reason} says in plain Chinese what decided. */
    record Because(String reason, Expr body) implements Expr {}

    /** The value rounded half up (四舍五入) to so many decimals. */
    record Round(Expr value, int decimals) implements Expr {}

    /** What holds or does not; never a value, so that a truth can not be added to a number. */
    sealed interface Test {}

    /** A comparison of two numbers. */
    record Compare(Relation relation, Expr left, Expr right) implements Test {}

    /** 且: both hold. */
    record Both(Test left, Test right) implements Test {}

    /** 或: one of them holds, or both. */
    record Either(Test left, Test right) implements Test {}

    /** 非: it does not hold. */
    record Not(Test test) implements Test {}

    /** What {@link Binary} does. */
    enum Op {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MIN,
        MAX
    }

    /** What {@link Compare} asks. */
    enum Relation {
        LESS("少于", "<"),
        AT_MOST("不超过", "<="),
        MORE("多于", ">"),
        AT_LEAST("不少于", ">="),
        EQUAL("等于", "=");

        private final String word;
        private final String sign;

        Relation(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        /** How a formula writes it. */
        String sign() {
            return sign;
        }

        /** How a sentence says it. */
        String word() {
            return word;
        }
    }

    /** A number a person wrote. */
    static Expr written(BigDecimal value) {
        return new Num(value, true);
    }

    /** A number the shape itself brings along. */
    static Expr fixed(long value) {
        return new Num(BigDecimal.valueOf(value), false);
    }

    static Expr times(Expr left, Expr right) {
        return new Binary(Op.MULTIPLY, left, right);
    }

    static Expr plus(Expr left, Expr right) {
        return new Binary(Op.ADD, left, right);
    }

    static Expr minus(Expr left, Expr right) {
        return new Binary(Op.SUBTRACT, left, right);
    }

    static Expr over(Expr left, Expr right) {
        return new Binary(Op.DIVIDE, left, right);
    }
}
