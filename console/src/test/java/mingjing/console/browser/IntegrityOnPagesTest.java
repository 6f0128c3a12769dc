package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import mingjing.console.RunningConsole;
import mingjing.store.publication.IntegrityWatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntegrityOnPagesTest extends InChromium {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Other tests record too, so what was there at first is enough. */
    @BeforeAll
    static void everythingSoFarIsReadBack() {
        IntegrityWatch watch = RunningConsole.node().part(IntegrityWatch.class);
        long head = RunningConsole.node().core().store().head();
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (watch.integrity().position() < head && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(watch.integrity().position()).isGreaterThanOrEqualTo(head);
        assertThat(watch.integrity().findings()).isEmpty();
    }

    @Test
    void every_page_says_up_to_where_the_ledger_was_checked_and_when() {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            for (String path : new String[] {"/", "/rectification", "/visits", "/audit/100"}) {
                clerk.open(path);
                assertThat(clerk.text(".mj-badge-GREEN")).matches("账实相符 · 已核到第 \\d+ 号 · (刚刚|\\d+ 分钟前)");
                assertThat(clerk.page().locator("a.mj-badge").count()).isZero();
            }
            clerk.open("/visits?lang=en");
            assertThat(clerk.text(".mj-badge")).startsWith("Stored as signed · checked to no. ");
            clerk.open("/visits?lang=zh-CN");
        }
    }

    @Test
    void only_who_audits_or_answers_for_it_sees_the_list_behind_the_badge() {
        for (String account : new String[] {"auditor", "leader"}) {
            try (Visitor visitor = Visitor.as(browser(), account)) {
                visitor.click("a.mj-badge");
                assertThat(visitor.text("h1")).isEqualTo("账本核对");
                assertThat(visitor.text("main")).contains("数据库、公布的文件与签名完全一致");
            }
        }
        for (String account : new String[] {"clerk", "operator"}) {
            Visitor visitor = Visitor.as(browser(), account);
            visitor.open("/integrity");
            assertThat(visitor.text("main")).contains("没有权限");
        }
    }

    @Test
    void an_event_shows_its_way_from_its_bytes_to_the_signature() {
        try (Visitor auditor = Visitor.as(browser(), "auditor")) {
            auditor.open("/audit/142");
            assertThat(auditor.text("#proof .mj-chip-ok")).isEqualTo("验算通过");
            assertThat(auditor.text("#proof")).contains("字节", "序号 141", "账本签名，已验", "verify proof 142.json");
            auditor.click("#proof details summary");
            assertThat(auditor.page().locator(".mj-hashes code").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
            assertThat(auditor.page().locator("#proof a[href$='/proof']").count())
                    .isOne();
        }
    }
}
