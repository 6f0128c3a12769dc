package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaptureOnPhoneTest extends InChromium {
    private static final int PHONE = 390;

    @Test
    void what_was_written_down_without_a_network_is_recorded_once_it_is_back() {
        try (Visitor clerk = phone()) {
            Page page = clerk.page();
            page.context().setOffline(true);
            page.reload();
            write(clerk, "离线时记下的第一件");
            write(clerk, "离线时记下的第二件");
            clerk.waitsFor("#outbox > [data-state=waiting]", 2);
            assertThat(clerk.text("#capture-line")).contains("没有网络");
            page.context().setOffline(false);
            clerk.waitsFor("#outbox > [data-state=sent]", 2);
            assertThat(found(clerk, "离线时记下的")).isEqualTo(2);
        }
    }

    @Test
    void an_entry_whose_answer_was_lost_is_recorded_once() {
        try (Visitor clerk = phone()) {
            Page page = clerk.page();
            page.route("**/capture/concerns", route -> {
                route.fetch();
                route.abort();
            });
            write(clerk, "应答丢了的那一件");
            clerk.waitsFor("#capture-line[data-state=unanswered]", 1);
            assertThat(entries(clerk, "waiting").count()).isOne();
            page.unroute("**/capture/concerns");
            page.reload();
            clerk.waitsFor("#outbox > [data-state=sent]", 1);
            assertThat(found(clerk, "应答丢了的那一件")).isOne();
        }
    }

    @Test
    void a_refused_entry_says_why_and_is_sent_again_when_corrected() {
        try (Visitor clerk = phone()) {
            Locator form = clerk.page().locator("#sheet-0 form");
            form.locator("[name=day]").fill("1999-01-01");
            write(clerk, "日期写错的那一件");
            clerk.waitsFor("#outbox > [data-state=refused]", 1);
            assertThat(clerk.text("[data-is=why]")).isNotBlank();
            clerk.click("[data-do=correct]");
            assertThat(form.locator("[name=what]").inputValue()).isEqualTo("日期写错的那一件");
            form.locator("[name=day]").fill("2026-01-05");
            form.locator("button[type=submit]").click();
            clerk.waitsFor("#outbox > [data-state=sent]", 1);
            assertThat(found(clerk, "日期写错的那一件")).isOne();
        }
    }

    @Test
    void who_was_signed_out_keeps_what_was_written_and_sends_it_after_signing_in() {
        try (Visitor clerk = phone()) {
            clerk.page().context().clearCookies();
            write(clerk, "退出登录后记下的那一件");
            clerk.waitsFor("#capture-line[data-state=signedOut]", 1);
            assertThat(entries(clerk, "waiting").count()).isOne();
            clerk.click("#capture-line a").signIn("clerk");
            clerk.waitsFor("#outbox > [data-state=sent]", 1);
            assertThat(found(clerk, "退出登录后记下的那一件")).isOne();
        }
    }

    @Test
    void whoever_signs_in_next_does_not_send_what_somebody_else_wrote() {
        try (Visitor clerk = phone()) {
            clerk.page().context().clearCookies();
            write(clerk, "别人记下的那一件");
            clerk.waitsFor("#capture-line[data-state=signedOut]", 1);
            clerk.click("#capture-line a").signIn("secretary");
            clerk.waitsFor("#capture-line[data-state=online]", 1);
            assertThat(clerk.text("[data-is=owner]")).contains("clerk");
            assertThat(entries(clerk, "waiting").count()).isOne();
        }
    }

    /** A clerk with the page kept on the phone. */
    private Visitor phone() {
        Visitor clerk = Visitor.as(browser(), "clerk");
        clerk.holds(PHONE);
        clerk.open("/capture").waitsFor("body[data-kept=yes]", 1);
        return clerk;
    }

    private static void write(Visitor visitor, String what) {
        Locator form = visitor.page().locator("#sheet-0 form");
        int before = visitor.page().locator("#outbox > li").count();
        form.locator("[name=what]").fill(what);
        form.locator("button[type=submit]").click();
        visitor.waitsFor("#outbox > li", before + 1);
    }

    private static Locator entries(Visitor visitor, String state) {
        return visitor.page().locator("#outbox > [data-state=" + state + "]");
    }

    private static int found(Visitor visitor, String what) {
        visitor.open("/concerns?q=" + URLEncoder.encode(what, StandardCharsets.UTF_8));
        return visitor.page().locator("#results tbody a").count();
    }
}
