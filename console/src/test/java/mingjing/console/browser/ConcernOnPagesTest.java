package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ConcernOnPagesTest extends InChromium {
    private static final String WHAT = "活动室门锁坏了打不开";

    @Test
    void a_concern_walks_the_six_steps_on_pages() {
        String path;
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open("/concerns").send("concerns", "unit", "SQ-01", "what", WHAT);
            assertThat(secretary.text(".mj-flash")).contains("登记诉求");
            path = URI.create(secretary.page().url()).getPath();
            secretary.send("AnalyseConcern", "urgency", "URGENT").send("RegisterConcern");
            secretary.send("HandleConcern", "work", "换了锁芯", "resolved", "true").send("ReportBack", "how", "当面告知");
            assertThat(secretary.text(".mj-story-top")).contains("已反馈", "急事");
            assertThat(secretary.text(".mj-timeline")).contains("换了锁芯。已办结。", "反馈结果：当面告知。");
            assertThat(secretary
                            .page()
                            .locator("form[action$='AskSatisfaction']")
                            .count())
                    .isZero();
        }
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open("/concerns").send("concerns", "unit", "SQ-01", "what", "活动室的门锁坏了");
            assertThat(secretary.text(".alert-warning")).contains(WHAT);
            assertThat(secretary.page().locator(".mj-flash").count()).isZero();
        }
        try (Visitor verifier = Visitor.as(browser(), "verifier")) {
            verifier.open(path).send("AskSatisfaction", "rating", "2", "note", "又卡住了");
            verifier.send("ReworkConcern", "reason", "又卡住了");
            assertThat(verifier.text(".mj-story-top")).contains("已建账");
            verifier.complainsAboutNothing();
        }
    }
}
