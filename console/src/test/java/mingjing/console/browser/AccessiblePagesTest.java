package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessiblePagesTest extends InChromium {
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private final Visitor clerk = Visitor.as(browser(), "clerk");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?until=2022-06-30",
                "/rectification?until=2022-06-30",
                "/rectification?q=%E6%97%A0",
                "/rectification/P-2022-010",
                "/rectification/new",
                "/scoreboard",
                "/scoreboard/SQ-01",
                "/rules",
                "/rules/%E7%A4%BE%E5%8C%BA%E4%B9%A6%E8%AE%B0%E5%A4%A7%E6%AF%94%E6%AD%A6@2022.3?check=true",
                "/appeals",
                "/contests",
                "/contests/DBW-2022",
                "/contests/DBW-2022/hall",
                "/pledges/CN-2022-001",
                "/pledges",
                "/studies",
                "/studies/X-2022-001",
                "/visits",
                "/visits/Z-2022-001",
                "/concerns",
                "/concerns/S-2022-004",
                "/activities",
                "/activities/ServiceRendered",
                "/activities/ServiceRendered/FW-2022-001",
                "/figures",
                "/figures/concerns.handled",
                "/reports",
                "/supervision",
                "/supervision/norms?period=2022",
                "/supervision/samples",
                "/supervision/questions",
                "/supervision/burden",
                "/import",
                "/audit",
                "/audit/500",
                "/audit/diff?from=2022-06-30&to=2022-09-30",
                "/bulletin?month=2022-06",
                "/screen?until=2022-06-30",
                "/capture",
                "/scoreboard?lang=en",
                "/capture?lang=en",
                "/audit/diff?lang=en&to=2022-09-30"
            })
    void a_page_meets_wcag_and_fits_a_phone(String path) {
        look(clerk, path);
    }

    @Test
    void the_operators_page_meets_wcag_and_fits_a_phone() {
        try (Visitor operator = Visitor.as(browser(), "operator")) {
            assertThat(operator.text("h1")).isEqualTo("运行");
            look(operator, "/operations");
            look(operator, "/operations/handbook/runbook.zh-CN.md");
            look(operator, "/operations/handbook/configuration.zh-CN.md");
            look(operator, "/accounts");
            look(operator, "/accounts/clerk");
            look(operator, "/account");
            look(operator, "/account?lang=en");
        }
    }

    @Test
    void the_list_behind_the_badge_meets_wcag_and_fits_a_phone() {
        try (Visitor auditor = Visitor.as(browser(), "auditor")) {
            look(auditor, "/integrity");
        }
    }

    @Test
    void the_login_page_meets_wcag_and_fits_a_phone() {
        try (Visitor stranger = Visitor.stranger(browser())) {
            look(stranger, "/login?error");
        }
    }

    /** With every fold open: what is hidden is not looked at. */
    private static void look(Visitor visitor, String path) {
        for (int width : new int[] {DESK, PHONE}) {
            visitor.holds(width);
            visitor.open(path);
            visitor.page().evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })");
            visitor.findsThePageAccessible();
            visitor.findsTheWidthEnough();
        }
        visitor.complainsAboutNothing();
    }
}
