package mingjing.rules;

import java.util.List;

/** What an explanation says, in plain Chinese. */
final class Sentences {
    private Sentences() {}

    /** A step of a waterfall. */
    static String step(int nth, Fact fact, Points step, int bound) {
        String thing = "第%d件“%s”".formatted(nth, fact.kind());
        if (step.compareTo(Points.ZERO) > 0) {
            return thing + ": 加 " + step + " 分" + (bound > 0 ? ", 到上限" : "");
        }
        if (step.compareTo(Points.ZERO) < 0) {
            return thing + ": 扣 " + step.negated() + " 分" + (bound < 0 ? ", 扣到下限为止" : "");
        }
        return bound > 0
                ? "从第%d件起: 0, 已到上限".formatted(nth)
                : bound < 0 ? "从第%d件起: 0, 已扣到下限为止".formatted(nth) : thing + ": 0, 已经计过或不足一个最小分值";
    }

    /** Evidence of a rule that cannot be split among facts. */
    static String evidence(Fact fact, List<String> measures, Points effect) {
        String counted = "“%s”计入 %s".formatted(fact.kind(), String.join("、", measures));
        int sign = effect.compareTo(Points.ZERO);
        if (sign == 0) {
            return counted + "; 去掉这一件, 本指标得分不变";
        }
        return counted + "; 去掉这一件, 本指标会" + (sign > 0 ? "少 " + effect : "多 " + effect.negated()) + " 分";
    }

    /** A fact that is the ground of a veto. */
    static String ground(Fact fact) {
        return "“%s”是一票否决的事由".formatted(fact.kind());
    }

    /** The rule of a veto. */
    static String veto(Veto veto) {
        return "凡%s, 总分记零".formatted(test(veto.when()));
    }

    /** A condition, such as {@code 销号数少于 3}. */
    static String test(Expr.Test test) {
        return switch (test) {
            case Expr.Compare compare ->
                operand(compare.left()) + compare.relation().word() + " " + operand(compare.right());
            case Expr.Both both -> part(both.left()) + ", 且" + part(both.right());
            case Expr.Either either -> part(either.left()) + ", 或" + part(either.right());
            case Expr.Not not -> "并非 (" + test(not.test()) + ")";
        };
    }

    private static String part(Expr.Test test) {
        return test instanceof Expr.Compare ? test(test) : "(" + test(test) + ")";
    }

    private static String operand(Expr expr) {
        return FormulaText.of(expr);
    }
}
