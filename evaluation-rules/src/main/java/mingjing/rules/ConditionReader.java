package mingjing.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a condition (当): a quantity, a comparison, a number. */
final class ConditionReader {
    private static final Pattern SIGN = Pattern.compile("<=|>=|＜=|＞=|≤|≥|<|>|＜|＞|=|＝");
    private static final Map<String, Expr.Relation> RELATIONS = Map.ofEntries(
            Map.entry("<", Expr.Relation.LESS),
            Map.entry("＜", Expr.Relation.LESS),
            Map.entry("<=", Expr.Relation.AT_MOST),
            Map.entry("＜=", Expr.Relation.AT_MOST),
            Map.entry("≤", Expr.Relation.AT_MOST),
            Map.entry(">", Expr.Relation.MORE),
            Map.entry("＞", Expr.Relation.MORE),
            Map.entry(">=", Expr.Relation.AT_LEAST),
            Map.entry("＞=", Expr.Relation.AT_LEAST),
            Map.entry("≥", Expr.Relation.AT_LEAST),
            Map.entry("=", Expr.Relation.EQUAL),
            Map.entry("＝", Expr.Relation.EQUAL));

    private ConditionReader() {}

    /** The comparison under 当, or nothing after saying what is missing. */
    static Optional<Expr.Test> read(Entries entries, Reading reading) {
        Optional<Node> node = entries.required("当");
        if (node.isEmpty() || !(node.get() instanceof ScalarNode scalar)) {
            node.ifPresent(at -> reading.faults().at(at, "“当” 应是一个条件", "例如 当: 销号数 < 3"));
            return Optional.empty();
        }
        return read(scalar, reading);
    }

    private static Optional<Expr.Test> read(ScalarNode scalar, Reading reading) {
        String text = scalar.getValue();
        Faults faults = reading.faults();
        Matcher sign = SIGN.matcher(text);
        if (!sign.find()) {
            faults.at(scalar, "条件里没有比较: “%s”".formatted(text), "写成 “量 < 数”, 可用 < ≤ > ≥ =");
            return Optional.empty();
        }
        String name = text.substring(0, sign.start()).strip();
        String number = text.substring(sign.end());
        boolean known = reading.quantities().containsKey(name);
        if (name.isEmpty()) {
            faults.inside(scalar, place(scalar, text, 0), 1, "这里缺一个量", "比较的左边写量的名称");
        } else if (!known) {
            faults.unknown(
                    scalar,
                    "没有名为 “%s” 的量".formatted(name),
                    name,
                    reading.quantities().keySet());
        }
        Optional<BigDecimal> value = Decimals.parse(number);
        if (value.isEmpty()) {
            int at = place(scalar, text, sign.end());
            faults.inside(
                    scalar,
                    at,
                    1,
                    number.isBlank() ? "这里缺一个数" : "“%s” 不是一个数".formatted(number.strip()),
                    "比较的右边写一个数, 例如 3 或 95%");
        }
        Expr.Relation relation = RELATIONS.get(sign.group());
        return known && value.isPresent() && relation != null
                ? Optional.of(new Expr.Test(relation, new Expr.Measure(name), Expr.written(value.get())))
                : Optional.empty();
    }

    /** Characters from the start of the scalar as written, which may begin with a quote. */
    private static int place(ScalarNode scalar, String text, int offset) {
        return text.codePointCount(0, offset) + (scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1);
    }
}
