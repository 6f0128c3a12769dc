package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that takes a while goes on by itself, says how far it is, and can be stopped and given again. */
class ImportOnPagesTest extends InChromium {
    /** Enough that no machine is through before the page was read. */
    private static final int MANY = 60_000;

    private static final int SOME = 3_000;

    @TempDir
    Path folder = Path.of("");

    private Path ledger(int rows) throws IOException {
        String lines = IntStream.rangeClosed(1, rows)
                .mapToObj("DR-2022-%d,2022-03-01,滨一社区党委,上门,2,代缴水电费,孙佳宁"::formatted)
                .collect(Collectors.joining("\n", "编号,日期,单位,方式,服务人次,内容,记录人\n", "\n"));
        return Files.writeString(folder.resolve("为民服务台账.csv"), lines);
    }

    @Test
    void long_work_shows_how_far_it_is_and_can_be_stopped() throws IOException {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            long before = RunningConsole.node().core().store().head();
            Page page = clerk.open("/import").page();
            page.setInputFiles("#files", ledger(MANY));
            page.click("button[name=write][value=false]");
            page.waitForCondition(() -> page.innerText("#running [role=status]").contains("还需约"));
            assertThat(page.locator("#files").count()).as("one at a time").isZero();
            clerk.findsThePageAccessible();
            page.click("#stop");
            page.waitForLoadState();
            assertThat(clerk.text(".alert-warning")).contains("已停下", "已记入 0 步");
            page.reload();
            assertThat(clerk.text(".alert-warning")).as("told again").contains("已停下");
            clerk.open("/import");
            assertThat(page.locator(".alert-warning").count())
                    .as("at its own address")
                    .isZero();
            assertThat(RunningConsole.node().core().store().head()).isEqualTo(before);

            page.setInputFiles("#files", ledger(SOME));
            page.click("button[name=write][value=false]");
            page.waitForSelector(".card-title:has-text('检查通过')", new Page.WaitForSelectorOptions().setTimeout(120_000));
            assertThat(clerk.text(".card [role=status]")).contains("共 3,000 行");
            clerk.complainsAboutNothing();
        }
    }
}
