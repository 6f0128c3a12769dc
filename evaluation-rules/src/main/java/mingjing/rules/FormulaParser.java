package mingjing.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads formulas (公式) and conditions (当): a strict, typed, total subset of FEEL (OMG DMN 1.5, chapter 10.3) with Chinese
 * keywords.
 *
 * <p>Recursive descent; every value carries its unit and what can be known of its sign. What is wrong is noted and a harmless
 * value put in its place, so that one pass finds every unknown name and every mismatched unit; of mistakes in the grammar only
 * the first is told, since what follows it is guesswork.
 */
final class FormulaParser {
    static final int LONGEST = 2000;
    private static final int MOST_NODES = 500;
    private static final int DEEPEST = 40;
    private static final Map<String, Expr.Relation> RELATIONS = Map.of(
            "<", Expr.Relation.LESS,
            "<=", Expr.Relation.AT_MOST,
            ">", Expr.Relation.MORE,
            ">=", Expr.Relation.AT_LEAST,
            "=", Expr.Relation.EQUAL);

    /** A value with its unit and its place in the formula. */
    record Typed(Expr expr, Unit unit, int from, int to) {}

    private final Reading reading;
    private final List<Token> tokens;
    private final FormulaFaults faults;
    private Signs signs;
    private int next;
    private int depth;
    private int nodes;

    private FormulaParser(ScalarNode node, Reading reading, Signs signs) {
        this.reading = reading;
        this.faults = new FormulaFaults(node, reading);
        this.signs = signs;
        boolean fits = node.getValue().length() <= LONGEST;
        if (!fits) {
            faults.tooLong();
        }
        this.tokens =
                Tokens.of(fits ? node.getValue() : "", reading.quantities().keySet());
    }

    /** The marks that a formula gives where {@code signs} hold, or nothing after saying what is wrong. */
    static Optional<Expr> marks(ScalarNode node, Reading reading, Signs signs) {
        FormulaParser parser = new FormulaParser(node, reading, signs);
        Typed value = parser.value();
        parser.end();
        if (parser.faults.none()
                && !value.unit().fits(Unit.MARKS)
                && !value.unit().equals(Unit.RATIO)) {
            parser.faults.notMarks(value);
        }
        return parser.faults.none() ? Optional.of(value.expr()) : Optional.empty();
    }

    /** A rate or another number without unit, or nothing after saying what is wrong. */
    static Optional<Expr> rate(ScalarNode node, Reading reading, Signs signs) {
        FormulaParser parser = new FormulaParser(node, reading, signs);
        Typed value = parser.value();
        parser.end();
        if (parser.faults.none() && !value.unit().fits(Unit.RATIO)) {
            parser.faults.notRate(value);
        }
        return parser.faults.none() ? Optional.of(value.expr()) : Optional.empty();
    }

    /** A condition, or nothing after saying what is wrong. */
    static Optional<Expr.Test> condition(ScalarNode node, Reading reading, Signs signs) {
        FormulaParser parser = new FormulaParser(node, reading, signs);
        Expr.Test test = parser.either();
        parser.end();
        return parser.faults.none() ? Optional.of(test) : Optional.empty();
    }

    private Typed value() {
        return nested(() -> peek().is("如果") ? choice() : sum());
    }

    private Typed choice() {
        Token start = take();
        Expr.Test test = nested(this::either);
        Signs before = signs;
        expect("那么", "“如果” 后面缺 “那么”");
        signs = before.when(test);
        Typed then = value();
        expect("否则", "“如果” 缺 “否则”, 没说清其余情况得几分");
        signs = before.unless(test);
        Typed otherwise = value();
        signs = before;
        if (!then.unit().fits(otherwise.unit())) {
            faults.units("两个分支单位不同", start, then.unit(), otherwise.unit());
        }
        return typed(
                new Expr.If(test, then.expr(), otherwise.expr()), then.unit().with(otherwise.unit()), start.from());
    }

    private Typed sum() {
        Typed left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = take();
            Typed right = product();
            if (!left.unit().fits(right.unit())) {
                faults.units("加减单位不同", sign, left.unit(), right.unit());
            }
            Expr expr = sign.is("+") ? Expr.plus(left.expr(), right.expr()) : Expr.minus(left.expr(), right.expr());
            left = typed(expr, left.unit().with(right.unit()), left.from());
        }
        return left;
    }

    private Typed product() {
        Typed left = signed();
        while (peek().is("*") || peek().is("/")) {
            boolean times = take().is("*");
            Typed right = signed();
            if (!times && signs.canBeZero(right.expr())) {
                faults.mayBeZero(right);
            }
            Expr expr = times ? Expr.times(left.expr(), right.expr()) : Expr.over(left.expr(), right.expr());
            Unit unit = times ? left.unit().times(right.unit()) : left.unit().over(right.unit());
            left = typed(expr, unit, left.from());
        }
        return left;
    }

    private Typed signed() {
        if (!peek().is("-")) {
            return primary();
        }
        Token sign = take();
        return nested(() -> {
            Typed value = signed();
            Expr expr = value.expr() instanceof Expr.Num num
                    ? new Expr.Num(num.value().negate(), num.written())
                    : Expr.minus(Expr.fixed(0), value.expr());
            return typed(expr, value.unit(), sign.from());
        });
    }

    private Typed primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME -> {
                Quantity quantity = reading.known(token.text());
                yield typed(new Expr.Measure(token.text()), Unit.of(quantity.unit()), token.from());
            }
            case UNKNOWN -> {
                faults.unknown(token);
                yield standIn(token);
            }
            case UNIT -> {
                faults.syntax(token, "“%s” 是单位, 前面缺一个数".formatted(token.text()), "例如 5" + token.text());
                yield standIn(token);
            }
            case KEYWORD, SIGN, END -> group(token);
        };
    }

    private Typed group(Token token) {
        if (token.is("(")) {
            Typed inside = value();
            expect(")", "括号没有关上, 缺 “)”");
            return typed(inside.expr(), inside.unit(), token.from());
        }
        return switch (token.text()) {
            case "最小" -> smallest(token, Expr.Op.MIN);
            case "最大" -> smallest(token, Expr.Op.MAX);
            case "限制" -> clamp(token);
            case "四舍五入" -> rounded(token);
            default -> {
                faults.syntax(token, "这里缺一个数或量", "");
                yield standIn(token);
            }
        };
    }

    private Typed number(Token token) {
        Optional<BigDecimal> value = Decimals.parse(token.text());
        if (value.isEmpty()) {
            faults.syntax(token, "“%s” 太长".formatted(token.text()), "整数最多 12 位, 小数最多 9 位");
        }
        BigDecimal plain = value.orElse(BigDecimal.ZERO);
        if (peek().is("%")) {
            take();
            plain = plain.movePointLeft(2);
        }
        Unit unit = Unit.OPEN;
        if (peek().kind() == Token.Kind.UNIT) {
            unit = Unit.of(take().text());
            if (peek().is("/") && tokens.get(next + 1).kind() == Token.Kind.UNIT) {
                take();
                unit = unit.over(Unit.of(take().text()));
            }
        }
        return typed(Expr.written(plain), unit, token.from());
    }

    private Typed smallest(Token name, Expr.Op op) {
        open(name);
        Typed all = value();
        expect(",", "“%s” 要两个以上的数, 用逗号分开".formatted(name.text()));
        do {
            all = beside(name, all, value(), (left, right) -> new Expr.Binary(op, left, right));
        } while (comma());
        return closed(name, all);
    }

    private Typed clamp(Token name) {
        open(name);
        Typed value = value();
        expect(",", "“限制” 要三个数: 限制(值, 下限, 上限)");
        Typed low = value();
        expect(",", "“限制” 要三个数: 限制(值, 下限, 上限)");
        Typed high = value();
        Typed bounded = beside(name, value, low, (left, right) -> left);
        Typed both = beside(name, bounded, high, (left, right) -> left);
        return closed(name, new Typed(new Expr.Clamp(value.expr(), low.expr(), high.expr()), both.unit(), 0, 0));
    }

    private Typed rounded(Token name) {
        open(name);
        Typed value = value();
        int decimals = 0;
        if (comma()) {
            Token places = take();
            if (places.text().matches("[0-6]")) {
                decimals = Integer.parseInt(places.text());
            } else {
                faults.syntax(places, "小数位数应是 0 到 6", "例如 四舍五入(x, 1)");
            }
        }
        return closed(name, new Typed(new Expr.Round(value.expr(), decimals), value.unit(), 0, 0));
    }

    private Typed beside(Token name, Typed left, Typed right, BiFunction<Expr, Expr, Expr> joined) {
        if (!left.unit().fits(right.unit())) {
            faults.units("“" + name.text() + "” 里单位不同", name, left.unit(), right.unit());
        }
        return typed(joined.apply(left.expr(), right.expr()), left.unit().with(right.unit()), left.from());
    }

    private void open(Token name) {
        expect("(", "“%s” 后面缺 “(”".formatted(name.text()));
    }

    private Typed closed(Token name, Typed value) {
        expect(")", "“%s” 的括号没有关上, 缺 “)”".formatted(name.text()));
        return typed(value.expr(), value.unit(), name.from());
    }

    private boolean comma() {
        if (peek().is(",")) {
            take();
            return true;
        }
        return false;
    }

    private Expr.Test either() {
        Expr.Test left = both();
        while (peek().is("或")) {
            take();
            left = new Expr.Either(left, both());
            count();
        }
        return left;
    }

    private Expr.Test both() {
        Expr.Test left = single();
        while (peek().is("且")) {
            take();
            left = new Expr.Both(left, single());
            count();
        }
        return left;
    }

    private Expr.Test single() {
        return nested(() -> {
            if (peek().is("非")) {
                take();
                return new Expr.Not(single());
            }
            if (peek().is("(") && isCondition()) {
                take();
                Expr.Test inside = either();
                expect(")", "括号没有关上, 缺 “)”");
                return inside;
            }
            return comparison();
        });
    }

    /** A parenthesis that neither a comparison nor arithmetic follows can only be a condition. */
    private boolean isCondition() {
        int open = 0;
        for (int i = next; i < tokens.size(); i++) {
            open += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (open == 0) {
                Token after = tokens.get(Math.min(i + 1, tokens.size() - 1));
                return !(after.kind() == Token.Kind.SIGN && !after.is(")") && !after.is(","));
            }
        }
        return false;
    }

    private Expr.Test comparison() {
        Typed left = sum();
        Token sign = peek();
        Expr.Relation relation = RELATIONS.get(sign.text());
        if (relation == null) {
            faults.noComparison(sign, left);
            return new Expr.Compare(Expr.Relation.EQUAL, left.expr(), left.expr());
        }
        take();
        Typed right = sum();
        if (!left.unit().fits(right.unit())) {
            faults.units("比较的单位不同", sign, left.unit(), right.unit());
        }
        if (RELATIONS.containsKey(peek().text())) {
            faults.syntax(peek(), "比较不能连着写", "用 “且” 连起来, 例如 3 <= 件数 且 件数 < 9");
        }
        count();
        return new Expr.Compare(relation, left.expr(), right.expr());
    }

    private void end() {
        Token rest = peek();
        if (rest.kind() != Token.Kind.END) {
            faults.leftOver(rest);
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** The end mark is never passed. */
    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private void expect(String word, String message) {
        if (peek().is(word)) {
            take();
        } else {
            faults.syntax(peek(), message, "");
        }
    }

    private <T> T nested(java.util.function.Supplier<T> inside) {
        depth++;
        if (depth > DEEPEST) {
            faults.syntax(peek(), "嵌套太深: 超过 %d 层".formatted(DEEPEST), "拆成几个指标");
            next = tokens.size() - 1;
        }
        T result = inside.get();
        depth--;
        return result;
    }

    private void count() {
        nodes++;
        if (nodes > MOST_NODES) {
            faults.syntax(peek(), "公式太大: 超过 %d 步".formatted(MOST_NODES), "拆成几个指标");
        }
    }

    private Typed typed(Expr expr, Unit unit, int from) {
        count();
        return new Typed(expr, unit, from, tokens.get(Math.max(0, next - 1)).to());
    }

    private Typed standIn(Token token) {
        return new Typed(Expr.fixed(1), Unit.OPEN, token.from(), token.to());
    }
}
