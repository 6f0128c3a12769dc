package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report is drafted, issued, overtaken by a correction and issued again; what was issued stays as it was. */
class ReportOnPagesTest extends InChromium {
    private static final String FUNDS = "a[href*='/figures/funds.secured']";

    @Test
    void what_was_issued_stays_and_the_next_issue_shows_what_changed() {
        long start = RunningConsole.node().core().store().head();
        String first = issuedByThe("approver", 1);
        String stated = figure(first);
        corrected("61");
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/reports");
            assertThat(leader.text(".mj-report " + FUNDS)).isNotEqualTo(stated);
            assertThat(leader.text(".mj-changes tbody")).contains("争取资金", stated, "新计入", "不再计入");
            leader.open("/reports?asOf=@" + start);
            assertThat(leader.text(".mj-report " + FUNDS)).isEqualTo(stated);
            assertThat(leader.page().locator(".mj-issued").count()).isZero();
            leader.open("/reports/2022-1");
            assertThat(leader.text(".mj-report " + FUNDS)).isEqualTo(stated);
            assertThat(leader.text(".mj-facts")).contains("一字不差");
            leader.click(".mj-report " + FUNDS);
            assertThat(leader.text("main")).contains("怎样数出来", "争取资金");
        }
        String second = issuedByThe("leader", 2);
        assertThat(figure(second)).isNotEqualTo(stated);
        assertThat(figure(Caller.as("auditor").get("/api/v1/reports/2022-1").json()))
                .isEqualTo(stated);
        looksRight();
    }

    /** Issues what the draft shows; issuing the same again is refused with a sentence. */
    private String issuedByThe(String account, int number) {
        try (Visitor issuer = Visitor.as(browser(), account)) {
            issuer.open("/reports?until=2022-12-31").send("IssueDutyReport");
            assertThat(issuer.text(".mj-flash")).contains("签发述职报告");
            assertThat(issuer.text(".mj-issued tbody tr")).contains("第 " + number + " 号");
            assertThat(issuer.page().locator(".mj-changes").count()).isZero();
            issuer.open("/reports?until=2022-12-31").send("IssueDutyReport");
            assertThat(issuer.text(".alert-danger")).contains("2022-" + number + " 已经签发");
            return issuer.text(".mj-issued tbody tr");
        }
    }

    private static String figure(String row) {
        String number = row.contains("第 2 号") ? "2022-2" : "2022-1";
        return figure(Caller.as("auditor").get("/api/v1/reports/" + number).json());
    }

    private static String figure(JsonNode report) {
        assertThat(report.path("reproduced").asBoolean()).isTrue();
        return report.path("figures")
                .valueStream()
                .filter(each -> each.path("id").asString().equals("funds.secured"))
                .map(each -> each.path("value").asString() + each.path("unit").asString())
                .findFirst()
                .orElseThrow();
    }

    private void corrected(String amount) {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/activities/FundSecured/ZJ-2022-001").send("CorrectActivity", "金额", amount, "reason", "到账数写错");
            assertThat(clerk.text(".mj-flash")).contains("更正记录");
        }
    }

    private void looksRight() {
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open("/reports");
            assertThat(secretary
                            .page()
                            .locator("form[action$='IssueDutyReport']")
                            .count())
                    .isZero();
            for (int width : new int[] {1440, 390}) {
                secretary.holds(width);
                for (String path : new String[] {"/reports", "/reports/2022-2", "/reports/2022-2?lang=en"}) {
                    secretary.open(path);
                    secretary.findsThePageAccessible();
                    secretary.findsTheWidthEnough();
                }
            }
            secretary.open("/reports/2022-2?lang=zh");
        }
    }

    @Test
    void a_draft_is_downloaded_as_word() throws IOException {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.open("/reports?until=2022-12-31");
            Page page = leader.page();
            Download file = page.waitForDownload(
                    () -> page.locator("a[href*='file.docx']").first().click());
            assertThat(file.suggestedFilename()).startsWith("街道党工委书记2022年度").endsWith(".docx");
            assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
        }
    }
}
