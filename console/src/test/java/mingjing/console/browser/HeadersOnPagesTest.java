package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger with headers of an office's own: asked about once on the import page, remembered, and forgotten again. */
class HeadersOnPagesTest extends InChromium {
    private static final String LEDGER = """
            编号,问题,来源,整改类别,责任部门,牵头单位,登记日期,整改期限,登记人
            LM-1,围墙倾斜,群众来信,限期整改,滨一社区党委,河东街道党工委,2022-03-01,2022-06-01,孙佳宁
            """;

    @TempDir
    Path folder = Path.of("");

    private static void check(Visitor visitor, Path ledger) {
        Page page = visitor.open("/import").page();
        page.setInputFiles("#files", ledger);
        page.click("button[name=write][value=false]");
        page.waitForLoadState();
    }

    @Test
    void a_header_is_asked_about_once_and_remembered_until_it_is_forgotten() throws IOException {
        Path ledger = Files.writeString(folder.resolve("问题台账.csv"), LEDGER);
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            check(clerk, ledger);
            assertThat(clerk.page().inputValue("select[name='责任单位']")).isEqualTo("责任部门");
            assertThat(clerk.page().inputValue("select[name='整改时限']")).isEqualTo("整改期限");
            assertThat(clerk.page().inputValue("select[name='责任人']")).isEmpty();
            clerk.page().click("form[action*='/import/headers'] button");
            clerk.page().waitForLoadState();
            assertThat(clerk.page().content()).contains("责任部门 → 责任单位");

            check(clerk, ledger);
            assertThat(clerk.page().content()).contains("检查通过", "按上次的对应读");
            assertThat(clerk.page().locator("form[action*='/import/headers?']").count())
                    .isZero();

            clerk.open("/import").page().click("form[action*='/import/headers/forget'] button");
            clerk.page().waitForLoadState();
            check(clerk, ledger);
            assertThat(clerk.page().content()).contains("缺少“责任单位”这一列");
            clerk.complainsAboutNothing();
        }
    }
}
