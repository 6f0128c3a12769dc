package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import mingjing.console.RunningConsole;
import mingjing.console.imports.BookWorkbook;
import mingjing.rules.BookSheets;
import org.junit.jupiter.api.Test;

/** From a file somebody drops to a rule in force; and from a score somebody doubts to a decision. */
class RulesOnPagesTest extends InChromium {
    private static final String NAME = "网页试验";

    private static String book(String version) throws IOException {
        return Files.readString(RunningConsole.SEEDS.resolve("rulebook.yaml"))
                .replace("细则: 社区书记大比武", "细则: " + NAME)
                .replace("版本: \"2022.3\"", "版本: \"" + version + "\"")
                .replace("施行: {自: 2022-01-01, 至: 2022-12-31}", "施行: {自: 2018-01-01, 至: 2018-12-31}");
    }

    private static void drop(Visitor visitor, String name, byte[] bytes, boolean draft) {
        visitor.open("/rules").page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", bytes));
        visitor.click("form[action$='/rules'] button[value=" + draft + "]");
    }

    @Test
    void mistakes_are_told_at_their_cells_and_a_workbook_put_right_comes_into_force() throws IOException {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            drop(clerk, "细则.xlsx", workbook(book("1").replace("按期销号/销号数", "按期销好/销号数")), false);
            assertThat(clerk.text("#errors")).contains("细则有 1 处错误", "指标!", "按期销好", "按期销号");
            clerk.findsThePageAccessible();
            drop(clerk, "细则.xlsx", workbook(book("1")), false);
            assertThat(clerk.text("#tried")).contains(NAME + "@1", "只是试算");
            clerk.findsThePageAccessible();
            drop(clerk, "细则.xlsx", workbook(book("1")), true);
            assertThat(clerk.text("h1")).isEqualTo(NAME + "@1");
            assertThat(clerk.text(".mj-flash")).contains("提交草案", "账本位置");
            clerk.send("ReviewRuleBook");
            assertThat(clerk.text(".mj-story-top")).contains("已看过试算");
            assertThat(clerk.page().locator("form[action$='PublishRuleBook']").count())
                    .isZero();
        }
        try (Visitor approver = Visitor.as(browser(), "approver")) {
            approver.open("/rules/" + NAME + "@1").send("PublishRuleBook");
            assertThat(approver.text(".mj-story-top")).contains("已发布");
            approver.click("a[href*='check=true']");
            assertThat(approver.text(".mj-facts .mj-chip-ok")).contains("重算一致");
            approver.findsThePageAccessible();
            approver.open("/rules");
            assertThat(approver.text("main")).contains(NAME + "@1", "已发布");
        }
    }

    private static byte[] workbook(String yaml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BookWorkbook.write(BookSheets.of("细则.yaml", yaml), bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_file_in_yaml_or_none_at_all_is_taken_as_kindly() throws IOException {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            drop(leader, "细则.yaml", book("2").getBytes(StandardCharsets.UTF_8), true);
            leader.send("ReviewRuleBook").send("PublishRuleBook");
            assertThat(leader.text(".alert-danger")).contains("起草人", "第二人批准");
            leader.send("DiscardDraft", "reason", "只是试验");
            assertThat(leader.text(".mj-story-top")).contains("已放弃");
            drop(leader, "照片.png", new byte[] {1, 2, 3}, false);
            assertThat(leader.text("#errors")).contains("处错误");
        }
    }

    @Test
    void a_secretary_appeals_beside_the_event_and_a_leader_decides() {
        try (Visitor secretary = Visitor.as(browser(), "secretary")) {
            secretary.open("/scoreboard/SQ-01");
            secretary
                    .page()
                    .evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            secretary.click("a[href^='/appeals/new']");
            assertThat(secretary.text("h1")).isEqualTo("提出申诉");
            secretary.findsThePageAccessible();
            secretary.page().fill("[name=grounds]", "当天系统停电");
            secretary.click("main form button[type=submit]");
            assertThat(secretary.text(".mj-story-top")).contains("待复核");
            String path = java.net.URI.create(secretary.page().url()).getPath();
            try (Visitor leader = Visitor.as(browser(), "leader")) {
                leader.open("/appeals");
                assertThat(leader.text("tbody")).contains("待复核", "当天系统停电");
                leader.findsThePageAccessible();
                leader.open(path).send("RejectAppeal", "reason", "记录属实");
                assertThat(leader.text(".mj-story-top")).contains("不成立");
                leader.findsThePageAccessible();
            }
        }
    }
}
