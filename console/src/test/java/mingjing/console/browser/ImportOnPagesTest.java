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
    private static final int ROWS = 6_000;

    @TempDir
    Path folder = Path.of("");

    private Path ledger(int rows) throws IOException {
        String lines = IntStream.rangeClosed(1, rows)
                .mapToObj("DR-2022-%d,2022-03-01,滨一社区党委,上门,2,代缴水电费,孙佳宁"::formatted)
                .collect(Collectors.joining("\n", "编号,日期,单位,方式,服务人次,内容,记录人\n", "\n"));
        return Files.writeString(folder.resolve("为民服务台账.csv"), lines);
    }

    @Test
    void long_work_shows_how_far_it_is_and_can_be_stopped_and_given_again() throws IOException {
        Path ledger = ledger(ROWS);
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            long before = RunningConsole.node().core().store().head();
            Page page = clerk.open("/import").page();
            page.setInputFiles("#files", ledger);
            page.click("button[name=write][value=false]");
            page.waitForCondition(() -> page.innerText("#running [role=status]").contains("还需约"));
            assertThat(page.locator("#files").count()).as("one at a time").isZero();
            clerk.findsThePageAccessible();
            page.click("#stop");
            page.waitForLoadState();
            assertThat(clerk.text(".alert-warning")).contains("已停下", "已记入 0 步");
            assertThat(RunningConsole.node().core().store().head()).isEqualTo(before);

            page.setInputFiles("#files", ledger);
            page.click("button[name=write][value=false]");
            page.waitForSelector(".card-title:has-text('检查通过')", new Page.WaitForSelectorOptions().setTimeout(120_000));
            assertThat(clerk.text(".card [role=status]")).contains("共 6,000 行");
            clerk.complainsAboutNothing();
        }
    }
}
