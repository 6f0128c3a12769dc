package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import mingjing.console.RunningConsole;
import mingjing.console.notices.NoticeWatch;
import mingjing.console.notices.Overdue;
import org.junit.jupiter.api.Test;

class NoticesOnPagesTest extends InChromium {
    @Test
    void the_bell_counts_what_the_reader_has_not_read_and_nobody_elses() {
        Overdue.registered("SQ-01");
        RunningConsole.node().part(NoticeWatch.class).look();
        try (Visitor secretary = Visitor.as(browser(), "secretary");
                Visitor judge = Visitor.as(browser(), "judge")) {
            int unread = count(secretary);
            assertThat(unread).isPositive();
            secretary.click(".mj-bell");
            assertThat(secretary.text("h1")).isEqualTo("提醒");
            assertThat(secretary.text("#notices tbody")).contains("红灯");
            secretary.findsThePageAccessible();
            secretary.click("#notices tbody form button");
            assertThat(count(secretary)).isEqualTo(unread - 1);
            secretary.click("#notices .card-header form button");
            assertThat(count(secretary)).isZero();
            secretary.holds(390);
            secretary.open("/notices?lang=en");
            assertThat(secretary.text(".mj-chip")).isEqualTo("Read");
            secretary.findsTheWidthEnough();
            secretary.open("/notices?lang=zh-CN");
            judge.open("/notices");
            assertThat(judge.text("main")).contains("没有提醒");
        }
    }

    @Test
    void an_address_is_kept_for_the_account_and_a_wrong_one_refused() {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/notices").send("/notices/mail", "address", "nobody");
            assertThat(clerk.text(".alert-danger")).contains("不是邮箱地址");
            clerk.send("/notices/mail", "address", "clerk@office.test");
            assertThat(clerk.text(".mj-flash")).contains("已保存");
            assertThat(clerk.page().locator("#address").inputValue()).isEqualTo("clerk@office.test");
            clerk.send("/notices/mail", "address", "");
            assertThat(clerk.page().locator("#address").inputValue()).isEmpty();
        }
    }

    private static int count(Visitor visitor) {
        String label = visitor.page().locator(".mj-bell").getAttribute("aria-label");
        String digits = label.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
