package mingjing.rules;

import org.yaml.snakeyaml.nodes.ScalarNode;

/** What is wrong with one formula, each fault at its place in the cell or line where the formula stands. */
final class FormulaFaults {
    private final ScalarNode node;
    private final Reading reading;
    private boolean broken;
    private boolean any;

    FormulaFaults(ScalarNode node, Reading reading) {
        this.node = node;
        this.reading = reading;
    }

    boolean none() {
        return !any;
    }

    void tooLong() {
        broken = true;
        any = true;
        reading.faults()
                .at(node, "公式太长: %d 字, 最多 %d 字".formatted(node.getValue().length(), FormulaParser.LONGEST), "拆成几个指标");
    }

    /** A mistake in the grammar; the first is told, the rest follow from it. */
    void syntax(Token at, String message, String hint) {
        if (!broken) {
            add(at.from(), at.length(), message, hint);
        }
        broken = true;
    }

    void unknown(Token token) {
        if (!isWord(token)) {
            syntax(token, "不认识 “%s”".formatted(token.text()), "可以用 + - * / ( ) 和 < <= > >= =");
        } else if (!broken) {
            any = true;
            reading.faults()
                    .unknownInside(
                            node,
                            token.from(),
                            token.length(),
                            "没有名为 “%s” 的量".formatted(token.text()),
                            token.text(),
                            reading.quantities().keySet());
        }
    }

    private static boolean isWord(Token token) {
        return Character.isLetter(token.text().codePointAt(0));
    }

    void units(String message, Token at, Unit left, Unit right) {
        if (!broken) {
            add(at.from(), at.length(), "%s: “%s” 和 “%s”".formatted(message, left, right), "先除以同单位的基准, 变成比率");
        }
    }

    void mayBeZero(FormulaParser.Typed divisor) {
        if (!broken && !any) {
            String text = text(divisor);
            add(
                    divisor.from(),
                    divisor.to() - divisor.from(),
                    "“%s” 可能是 0, 除法没有意义, 也没说给几分".formatted(text),
                    "写 不足: {当: %s < 3, 得: …}（表格里填 不足当、不足得 两列）, 或写 如果 %s > 0 那么 … 否则 …".formatted(text, text));
        }
    }

    void notMarks(FormulaParser.Typed value) {
        add(
                value.from(),
                value.to() - value.from(),
                "公式算出来的是 “%s”, 不是分".formatted(value.unit()),
                "乘上每%s几分, 例如 0.1分/%s, 或除以同单位的基准".formatted(value.unit(), value.unit()));
    }

    void notRate(FormulaParser.Typed value) {
        add(value.from(), value.to() - value.from(), "这里要一个比率, 算出来的是 “%s”".formatted(value.unit()), "");
    }

    void noComparison(Token at, FormulaParser.Typed left) {
        if (at.kind() == Token.Kind.END || at.is(")") || at.is("那么") || at.is("且") || at.is("或")) {
            syntax(
                    new Token(Token.Kind.END, "", left.from(), left.to()),
                    "条件里没有比较: “%s”".formatted(text(left)),
                    "写成 “量 < 数”, 可用 < ≤ > ≥ =");
        } else {
            leftOver(at);
        }
    }

    void leftOver(Token at) {
        if (at.kind() == Token.Kind.UNKNOWN && !isWord(at)) {
            unknown(at);
            return;
        }
        switch (at.kind()) {
            case NAME, NUMBER, UNKNOWN ->
                syntax(at, "“%s” 前面缺一个运算符号".formatted(at.text()), "可以用 + - * / 和 < <= > >= =");
            case UNIT, KEYWORD, SIGN, END -> syntax(at, "这里多了 “%s”".formatted(at.text()), "");
        }
    }

    private String text(FormulaParser.Typed value) {
        int[] all = node.getValue().codePoints().toArray();
        int from = Math.clamp(value.from(), 0, all.length);
        int to = Math.clamp(value.to(), from, all.length);
        return new String(all, from, Math.min(to - from, 60)).strip();
    }

    private void add(int from, int length, String message, String hint) {
        any = true;
        reading.faults().inside(node, from, Math.max(1, length), message, hint);
    }
}
