package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserWalkTest extends InChromium {
    @Test
    void a_leader_gets_from_the_overview_to_the_event_behind_a_score_in_three_clicks() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            assertThat(leader.text("h1")).isEqualTo("工作总览");
            leader.click(".mj-header nav a[href^='/scoreboard']")
                    .click("main tbody a[href^='/scoreboard/']")
                    .click("main .mj-evidence[open] a[href^='/audit/']");
            assertThat(leader.text("h1")).startsWith("事件 #");
            assertThat(leader.text("main")).contains("叶哈希", "seed");
        }
    }

    @Test
    void the_parts_of_a_score_add_up_on_the_page() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/scoreboard/SQ-01");
            Object difference = leader.page().evaluate("""
                    () => {
                      const number = (node) => Math.round(parseFloat(node.textContent) * 1000);
                      const parts = [...document.querySelectorAll('.mj-sum-part .mj-tab')].map(number);
                      return parts.reduce((sum, part) => sum + part, 0) - number(document.querySelector('.mj-sum-total'));
                    }""");
            assertThat(difference).isEqualTo(0);
        }
    }

    @Test
    void a_past_day_stays_with_the_reader_from_page_to_page() {
        try (Visitor auditor = Visitor.as(browser(), "auditor")) {
            auditor.open("/rectification?until=2022-06-30");
            assertThat(auditor.text(".mj-banner")).contains("截至 2022-06-30");
            auditor.click("#results tbody a");
            assertThat(auditor.page().url()).contains("until=2022-06-30");
            assertThat(auditor.text(".mj-banner")).contains("截至 2022-06-30");
            assertThat(auditor.page().locator(".mj-timeline time").allInnerTexts())
                    .isNotEmpty()
                    .allSatisfy(day -> assertThat(day).isLessThanOrEqualTo("2022-06-30"));
            auditor.click(".mj-timeline a[href^='/audit/']");
            assertThat(auditor.page().url()).contains("until=2022-06-30");
            auditor.click(".mj-banner-back");
            assertThat(auditor.page().locator(".mj-banner").count()).isZero();
        }
    }

    @Test
    void the_time_machine_is_set_on_the_page() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/rectification?light=RED");
            leader.click(".mj-time summary");
            leader.page().fill("#time-until", "2022-06-30");
            leader.click(".mj-time button");
            assertThat(leader.page().url()).contains("until=2022-06-30", "light=RED");
            assertThat(leader.page().locator("#results tbody .mj-light-RED").count())
                    .isEqualTo(leader.page().locator("#results tbody tr").count())
                    .isPositive();
        }
    }

    @Test
    void a_filter_is_kept_in_the_address() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/rectification?until=2022-06-30");
            leader.page().selectOption("#f-light", "YELLOW");
            leader.page().waitForURL("**light=YELLOW**");
            assertThat(leader.page().locator("#results tbody .mj-light-RED").count())
                    .isZero();
        }
    }

    @Test
    void a_clerk_enters_a_visit_and_takes_it_back() {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/visits");
            clerk.send("/visits", "leader", "L-09", "unit", "SQ-01", "place", "滨河花园北门", "duties", "FACE_PROBLEM");
            assertThat(clerk.text(".mj-flash")).contains("记入走访", "账本位置");
            String number = clerk.text("#results tbody a");
            assertThat(clerk.text("#results tbody tr")).contains("滨河花园北门");
            clerk.open("/visits/" + number).send("WithdrawSiteVisit", "reason", "试填");
            assertThat(clerk.text(".mj-story-top")).contains("已撤回");
            assertThat(clerk.page().locator(".mj-timeline li").count()).isEqualTo(2);
        }
    }

    @Test
    void a_refused_order_keeps_what_was_written_and_says_what_to_do() {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/studies");
            clerk.send(
                    "/studies",
                    "unit",
                    "SQ-01",
                    "form",
                    "PARTY_LECTURE",
                    "topic",
                    "试填的主题",
                    "material",
                    "材料",
                    "attendees",
                    "0");
            assertThat(clerk.text(".mj-entry .alert-danger")).contains("参加人数");
            assertThat(clerk.page().inputValue(".mj-entry [name=topic]")).isEqualTo("试填的主题");
        }
    }

    @Test
    void the_same_page_speaks_english() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.click(".mj-bar-link[hreflang]");
            assertThat(leader.text("h1")).isEqualTo("Overview");
            assertThat(leader.page().getAttribute("html", "lang")).isEqualTo("en");
            leader.click(".mj-bar-link[hreflang]");
            assertThat(leader.text("h1")).isEqualTo("工作总览");
        }
    }

    @Test
    void whoever_logs_out_sees_nothing_more() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.click(".mj-user .mj-menu summary").click(".mj-user form button");
            leader.open("/rectification");
            assertThat(leader.page().url()).endsWith("/login");
        }
    }
}
