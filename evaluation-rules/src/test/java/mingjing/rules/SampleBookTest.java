package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample of the rule language, whole. */
class SampleBookTest {
    private static RuleBookError only(String from, String to) {
        assertThat(Books.SAMPLE).contains(from);
        List<RuleBookError> errors = RuleBookErrorsTest.errors(Books.SAMPLE.replace(from, to));
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    @Test
    void the_sample_is_read_and_its_own_cases_pass() {
        RuleBook book = RuleBook.parse("细则.yaml", Books.SAMPLE, Books.LATER);
        assertThat(book.indicators()).hasSize(5);
        assertThat(book.indicators().getFirst().rule())
                .isEqualTo("评价数少于 20 时给基准分 15 分; 否则按公式 30 * 限制((满意数/评价数 - 80%) / 20%, 0, 1)");
    }

    @Test
    void a_misspelt_quantity_in_a_formula_is_shown_under_its_letters() {
        assertThat(only("公式: 评委均分 * 10%", "公式: 如果 评委军分 >= 95 那么 10 否则 0")).hasToString("""
                        坏.yaml:32:12: 错误: 没有名为 “评委军分” 的量
                            公式: 如果 评委军分 >= 95 那么 10 否则 0
                            　　  　　 ＾＾＾＾
                            提示: 是不是 “评委均分”?""");
    }

    @Test
    void marks_and_days_are_not_added() {
        assertThat(only("公式: 评委均分 * 10%", "公式: 评委均分 * 10% + 办结天数")).hasToString("""
                        坏.yaml:32:20: 错误: 加减单位不同: “分” 和 “天”
                            公式: 评委均分 * 10% + 办结天数
                            　　  　　　　       ^
                            提示: 先除以同单位的基准, 变成比率""");
    }

    @Test
    void what_a_comparison_lacks_is_told_where_it_is_missing() {
        RuleBookError error = only("当: 安全事故 > 0,", "当: 安全事故 >,");
        assertThat(error.message()).isEqualTo("这里缺一个数或量");
        assertThat(error.where()).isEqualTo(":34:27");
    }

    @Test
    void a_case_that_comes_out_differently_says_what_was_expected() {
        assertThat(only("擂台评审: 8.85, 总分: 64.35", "擂台评审: 8.86, 总分: 64.35").message())
                .isEqualTo("测试不符 “普通社区” 擂台评审: 期望 8.86, 实得 8.85");
    }

    @Test
    void five_judges_or_more_lose_the_highest_and_the_lowest_mark_and_four_are_averaged() {
        assertThat(judged(60, 80, 81, 82, 100)).isEqualTo("81");
        assertThat(judged(60, 80, 81, 99)).isEqualTo("80");
        assertThat(judged()).isEqualTo("0");
    }

    private static String judged(int... marks) {
        RuleBook book = RuleBook.parse("细则.yaml", Books.SAMPLE, Books.LATER);
        Quantity quantity = java.util.Objects.requireNonNull(book.quantities().get("评委均分"));
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            Fact fact = Story.fact(i + 1L, "滨一", "评委打分", Story.FIRST, Map.of());
            facts.add(new Fact(
                    fact.position(),
                    fact.eventId(),
                    fact.community(),
                    fact.person(),
                    fact.kind(),
                    fact.occurredOn(),
                    BigDecimal.valueOf(marks[i]),
                    fact.fields(),
                    fact.withdraws()));
        }
        Tally tally = new Tally(quantity);
        facts.forEach(tally::add);
        return tally.value().stripTrailingZeros().toPlainString();
    }
}
