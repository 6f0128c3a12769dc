package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Property 13: changing any number or comparison of the shipped rules makes one of its own cases fail. */
class CoverageTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private final String book = Books.shippedText();
    private final int start = book.indexOf("\n指标:");
    private final int end = book.indexOf("\n测试:");

    @Test
    void any_number_of_the_shipped_rules_changed_by_one_is_refused() {
        Matcher number = NUMBER.matcher(book).region(start, end);
        int changed = 0;
        while (number.find()) {
            int next = (int) Math.floor(Double.parseDouble(number.group())) + 1;
            refused(book.substring(0, number.start()) + next + book.substring(number.end()));
            changed++;
        }
        assertThat(changed).isGreaterThan(30);
    }

    @Test
    void any_comparison_of_the_shipped_rules_loosened_is_refused() {
        Matcher sign = Pattern.compile("[<>]").matcher(book).region(start, end);
        int changed = 0;
        while (sign.find()) {
            refused(book.substring(0, sign.end()) + "=" + book.substring(sign.end()));
            changed++;
        }
        assertThat(changed).isEqualTo(4);
    }

    private static void refused(String yaml) {
        assertThatThrownBy(() -> RuleBook.parse("改.yaml", yaml)).isInstanceOf(RuleBookErrors.class);
    }

    @Test
    void a_book_without_cases_warns_about_every_number_in_it() {
        RuleBook untested = RuleBook.parse("无测试.yaml", book.substring(0, end + 1));
        assertThat(untested.warnings()).contains("未被测试覆盖: 指标 “督办” 的数 3", "未被测试覆盖: 一票否决 “虚假整改” 的条件 虚假整改多于 0");
    }
}
