package mingjing.rules;

/** An expression written back in the words of rule books, for sentences. */
final class FormulaText {
    private FormulaText() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> Decimals.plain(num.value());
            case Expr.Measure measure -> measure.name();
            case Expr.Binary binary -> binary(binary);
            case Expr.Clamp clamp -> "限制(%s, %s, %s)".formatted(of(clamp.value()), of(clamp.low()), of(clamp.high()));
            case Expr.If choice ->
                "(如果 %s 那么 %s 否则 %s)".formatted(of(choice.test()), of(choice.then()), of(choice.otherwise()));
            case Expr.Round round -> "四舍五入(%s, %d)".formatted(of(round.value()), round.decimals());
            case Expr.Because because -> of(because.body());
        };
    }

    /** A condition as it would be written in a book. */
    static String of(Expr.Test test) {
        return switch (test) {
            case Expr.Compare compare ->
                "%s %s %s".formatted(of(compare.left()), compare.relation().sign(), of(compare.right()));
            case Expr.Both both -> "(%s 且 %s)".formatted(of(both.left()), of(both.right()));
            case Expr.Either either -> "(%s 或 %s)".formatted(of(either.left()), of(either.right()));
            case Expr.Not not -> "非 (%s)".formatted(of(not.test()));
        };
    }

    private static String binary(Expr.Binary binary) {
        String left = of(binary.left());
        String right = of(binary.right());
        return switch (binary.op()) {
            case ADD -> "(%s + %s)".formatted(left, right);
            case SUBTRACT -> "(%s - %s)".formatted(left, right);
            case MULTIPLY -> "(%s * %s)".formatted(left, right);
            case DIVIDE -> "(%s / %s)".formatted(left, right);
            case MIN -> "最小(%s, %s)".formatted(left, right);
            case MAX -> "最大(%s, %s)".formatted(left, right);
        };
    }
}
