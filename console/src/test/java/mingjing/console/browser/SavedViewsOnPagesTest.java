package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;

class SavedViewsOnPagesTest extends InChromium {
    private static final String NAME = "快到期的";
    private static final String CHIP = ".mj-saved a:has-text('" + NAME + "')";

    @Test
    void a_filter_is_named_found_again_and_forgotten_by_its_owner_alone() {
        try (Visitor leader = Visitor.as(browser(), "leader");
                Visitor auditor = Visitor.as(browser(), "auditor")) {
            leader.open("/rectification?until=2022-06-30&light=YELLOW");
            List<String> found = leader.texts("#results tbody tr");
            leader.click(".mj-saved summary");
            leader.page().fill("#saved-name", NAME);
            leader.click(".mj-saved-new button");
            assertThat(leader.page().getAttribute(CHIP, "aria-current")).isEqualTo("true");
            leader.open("/rectification?until=2022-06-30").click(CHIP);
            assertThat(leader.page().url()).contains("light=YELLOW");
            leader.open(leader.page().url().replaceFirst("^https?://[^/]+", "") + "&until=2022-06-30");
            assertThat(leader.texts("#results tbody tr"))
                    .isEqualTo(found)
                    .allSatisfy(row -> assertThat(row).contains("P-2022-"));

            auditor.open("/rectification?light=YELLOW");
            assertThat(auditor.page().locator(CHIP).count()).isZero();
            forget(auditor, leader.page().locator(".mj-forget").first().getAttribute("action"));
            leader.open("/rectification");
            assertThat(leader.page().locator(CHIP).count()).isOne();
            leader.click(".mj-forget button");
            assertThat(leader.open("/rectification").page().locator(CHIP).count())
                    .isZero();
        }
    }

    /** The number of somebody else's filter, sent by whoever guessed it. */
    private static void forget(Visitor visitor, String action) {
        FormData form = FormData.create()
                .set("path", "/rectification")
                .set(
                        "_csrf",
                        visitor.page().locator("input[name=_csrf]").first().inputValue());
        assertThat(visitor.page()
                        .request()
                        .post(
                                RunningConsole.url() + action,
                                RequestOptions.create().setForm(form))
                        .ok())
                .isTrue();
    }
}
