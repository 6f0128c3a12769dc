package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mingjing.events.contest.Segment;
import mingjing.rules.stage.StageRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a book says of the contest on the stage. */
class StageRulesTest {
    static final String STAGE =
            "擂台: {现场占比: 50%, 环节: [[晒成绩, 30], [找差距, 20.5], [谈感受, 19.5], [定承诺, 30]], 去极值: 5, 申诉天数: 3}";

    private static String book(String stage) {
        return Books.EVERY_SHAPE.replace("\n量:\n", "\n" + stage + "\n量:\n");
    }

    private static RuleBook parsed(String stage) {
        return RuleBook.parse("book.yaml", book(stage), Books.LATER);
    }

    @Test
    void a_book_says_how_the_stage_is_marked_and_what_it_counts_for() {
        StageRules stage = parsed(STAGE).stage().orElseThrow();
        assertThat(stage.percent()).isEqualTo(50);
        assertThat(stage.full().of(Segment.NAME_GAPS)).isEqualByComparingTo(new BigDecimal("20.5"));
        assertThat(stage.full().total()).isEqualByComparingTo("100");
        assertThat(stage.trimmedFrom()).isEqualTo(5);
        assertThat(stage.appealDays()).isEqualTo(3);
        assertThat(parsed("").stage()).isEmpty();
    }

    @Test
    void it_is_the_same_in_a_workbook() {
        BookSheets sheets = BookSheets.of("book.yaml", book(STAGE));
        RuleBook again = RuleBook.parse("book.xlsx", sheets, Books.LATER);
        assertThat(again.stage()).isEqualTo(parsed(STAGE).stage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "现场占比: 50% | 现场占比: 101% | “现场占比” 应是 0% 至 100% 的整百分数",
                "现场占比: 50% | 现场占比: 0.5% | “现场占比” 应是 0% 至 100% 的整百分数",
                "现场占比: 50%, |  | 擂台缺 “现场占比”",
                "[找差距, 20.5] | [找差距, 20] | 各环节满分合计 99.5, 不等于 100",
                "[找差距, 20.5] | [找差矩, 20.5] | 没有名为 “找差矩” 的环节",
                "[找差距, 20.5] | [晒成绩, 20.5] | 环节 “晒成绩” 写了两次",
                "[找差距, 20.5] | [找差距, 20.55] | 环节的满分应是 0 至 100, 至多一位小数",
                "[找差距, 20.5] | 找差距 | 一个环节应写成 [名称, 满分]",
                "去极值: 5 | 去极值: 2 | “去极值” 应是 3 至 100 的整数",
                "申诉天数: 3 | 申诉天数: 三 | “申诉天数” 应是一个数",
                "申诉天数: 3 | 申诉: 3 | 擂台里没有 “申诉” 这一项",
            })
    void a_mistake_in_it_is_told_with_its_place(String from, String to, String message) {
        String yaml = book(STAGE.replace(from, to == null ? "" : to));
        List<RuleBookError> errors = RuleBookErrorsTest.errors(yaml);
        assertThat(errors).extracting(RuleBookError::message).contains(message);
        assertThat(errors).allSatisfy(error -> assertThat(error.toString()).startsWith("坏.yaml:"));
    }
}
