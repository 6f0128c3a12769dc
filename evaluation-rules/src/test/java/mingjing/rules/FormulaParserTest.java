package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.nodes.ScalarNode;

class FormulaParserTest {
    private static final Map<String, String> UNITS =
            Map.of("满意数", "次", "评价数", "次", "非常满意数", "次", "办结天数", "天", "评委均分", "分", "服务件数", "件", "甲数", "", "乙数", "");

    private static Reading reading(String text) {
        Reading reading = new Reading(new Faults(new SourceText("式.yaml", text)), Vocabulary.SHIPPED);
        UNITS.forEach((name, unit) -> reading.quantities()
                .put(
                        name,
                        new Quantity(
                                name,
                                unit.equals("天") ? Quantity.Take.MEDIAN : Quantity.Take.COUNT,
                                "问题登记",
                                Map.of(),
                                "",
                                "",
                                false,
                                Quantity.Trim.NONE,
                                BigDecimal.ONE,
                                unit)));
        return reading;
    }

    /** Read as the oracle needs it: units do not matter to it. */
    static Optional<Expr> read(String text) {
        Reading reading = reading(text);
        reading.quantities()
                .replaceAll((name, quantity) -> new Quantity(
                        name,
                        quantity.take(),
                        quantity.kind(),
                        quantity.where(),
                        "",
                        "",
                        false,
                        Quantity.Trim.NONE,
                        BigDecimal.ONE,
                        ""));
        return FormulaParser.marks(scalar(text), reading, reading.signs());
    }

    private static ScalarNode scalar(String text) {
        return (ScalarNode) new org.yaml.snakeyaml.Yaml().compose(new java.io.StringReader(text));
    }

    private static List<RuleBookError> errors(String text) {
        Reading reading = reading(text);
        FormulaParser.marks(scalar(text), reading, reading.signs());
        try {
            reading.faults().throwIfAny();
            return List.of();
        } catch (RuleBookErrors refused) {
            return refused.errors();
        }
    }

    private static BigDecimal value(String text, Map<String, Integer> given) {
        Reading reading = reading(text);
        Optional<Expr> expr = FormulaParser.marks(scalar(text), reading, reading.signs());
        reading.faults().throwIfAny();
        Map<String, BigDecimal> values = new java.util.HashMap<>();
        UNITS.keySet().forEach(name -> values.put(name, BigDecimal.valueOf(given.getOrDefault(name, 0))));
        return Evaluator.value(expr.orElseThrow(), values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "10 - 4 - 3 | 3",
                "12 / 4 / 3 | 1",
                "-3 + 5 | 2",
                "2 - -3 | 5",
                "95% * 20 | 19",
                "９５％×２０ | 19",
                "最小(3, 2, 5) | 2",
                "最大(3，2、5) | 5",
                "限制(7, 0, 5) | 5",
                "四舍五入(2.345, 2) | 2.35",
                "四舍五入(2.5) | 3",
                "如果满意数>=90那么10否则0 | 10",
                "如果 满意数≥90 且 非常满意数<5 那么 10 否则 0 | 10",
                "如果 非 (满意数 > 90 或 评价数 > 3) 那么 1 否则 2 | 2",
                "如果 (满意数 + 1) * 2 > 180 那么 1 否则 2 | 1",
                "如果评价数>0那么30*限制((满意数/评价数-80%)/20%,0,1)否则15 | 19.5",
                "服务件数 * 0.1分/件 | 26",
                "评委均分 * 10% | 8.8"
            })
    void what_a_formula_is_worth(String text, String expected) {
        assertThat(value(text, Map.of("满意数", 93, "评价数", 100, "非常满意数", 3, "服务件数", 260, "评委均分", 88)))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "如果 满意律 >= 95% 那么 10 否则 0 | 4 | 没有名为 “满意律” 的量",
                "如果满意律>=95%那么10否则0 | 3 | 没有名为 “满意律” 的量",
                "评委均分 * 10% + 办结天数 | 12 | 加减单位不同: “分” 和 “天”",
                "满意数 > 3 | 5 | 这里多了 “>”",
                "1 + | 4 | 这里缺一个数或量",
                "(1 + 2 | 7 | 括号没有关上, 缺 “)”",
                "1 2 | 3 | “2” 前面缺一个运算符号",
                "满意数 / 评价数 | 7 | “评价数” 可能是 0, 除法没有意义, 也没说给几分",
                "30 / (评价数 - 5) | 6 | “(评价数 - 5)” 可能是 0, 除法没有意义, 也没说给几分",
                "服务件数 + 1 | 1 | 公式算出来的是 “件”, 不是分",
                "如果 满意数 那么 1 否则 0 | 4 | 条件里没有比较: “满意数”",
                "如果 满意数 > 办结天数 那么 1 否则 0 | 8 | 比较的单位不同: “次” 和 “天”",
                "如果 1 < 满意数 < 5 那么 1 否则 0 | 12 | 比较不能连着写",
                "如果 满意数 > 1 那么 1 | 16 | “如果” 缺 “否则”, 没说清其余情况得几分",
                "最小(3) | 5 | “最小” 要两个以上的数, 用逗号分开",
                "限制(3, 1) | 8 | “限制” 要三个数: 限制(值, 下限, 上限)",
                "分 + 1 | 1 | 没有名为 “分” 的量",
                "1 ^ 2 | 3 | 不认识 “^”",
                "1234567890123 | 1 | “1234567890123” 太长"
            })
    void what_is_wrong_is_told_where_it_stands(String text, int column, String message) {
        assertThat(errors(text)).first().satisfies(error -> {
            assertThat(error.message()).isEqualTo(message);
            assertThat(error.column()).isEqualTo(column);
        });
    }

    @Test
    void every_unknown_name_of_a_formula_is_told_at_once() {
        assertThat(errors("满意律 + 评价素 + 办节天数"))
                .extracting(RuleBookError::hint)
                .containsExactly("是不是 “满意数”?", "是不是 “评价数”?", "是不是 “办结天数”?");
    }

    @Test
    void a_formula_is_neither_too_long_nor_too_deep_nor_too_large() {
        assertThat(errors("1+".repeat(1500) + "1").getFirst().message()).startsWith("公式太长");
        assertThat(errors("(".repeat(900) + "1" + ")".repeat(900)).getFirst().message())
                .startsWith("嵌套太深");
        assertThat(errors("-".repeat(1500) + "1").getFirst().message()).startsWith("嵌套太深");
        assertThat(errors("1+".repeat(600) + "1").getFirst().message()).startsWith("公式太大");
    }

    @Test
    void a_place_in_a_formula_over_several_lines_is_found_again() {
        String text = "如果 满意数 > 3\n  那么 10\n  否则 满意律";
        assertThat(errors(text)).first().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(6);
        });
    }
}
