package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhooksOnPagesTest extends InChromium {
    @Test
    void the_operator_makes_one_sees_its_secret_once_and_removes_it() {
        try (Visitor operator = Visitor.as(browser(), "operator");
                Visitor auditor = Visitor.as(browser(), "auditor")) {
            operator.open("/operations").click("a[href='/operations/webhooks']");
            operator.send("/operations/webhooks", "url", "https://10.0.0.1/hook");
            assertThat(operator.text(".alert-danger")).contains("不能推送");
            assertThat(operator.page().locator("#url").inputValue()).isEqualTo("https://10.0.0.1/hook");
            operator.send(
                    "/operations/webhooks", "url", "https://93.184.216.34/hook", "types", "appeal", "unit", "SQ-01");
            assertThat(operator.text("#secret")).startsWith("whsec_");
            operator.findsThePageAccessible();
            operator.holds(390);
            operator.open("/operations/webhooks");
            operator.findsTheWidthEnough();
            assertThat(operator.text("main"))
                    .contains("https://93.184.216.34/hook", "appeal")
                    .doesNotContain("whsec_");
            auditor.open("/operations/webhooks");
            assertThat(auditor.text("main")).contains("https://93.184.216.34/hook");
            assertThat(auditor.page().locator("main form").count()).isZero();
            operator.click("main form[action$='/remove'] button");
            assertThat(operator.text("main")).doesNotContain("93.184.216.34");
        }
    }
}
