package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import mingjing.console.access.ConsoleWithProvider;
import mingjing.console.access.IdentityProvider;
import mingjing.console.security.Role;
import org.junit.jupiter.api.Test;

/** Through the identity provider and back, in a real browser with the real content policy. */
class OidcOnPagesTest extends InChromium {
    private static final ConsoleWithProvider CONSOLE = ConsoleWithProvider.started();
    private static final String BUTTON = ".mj-login-elsewhere";

    private Visitor visitor() {
        return Visitor.at(CONSOLE.url(), browser(), CONSOLE.provider().url());
    }

    private static Visitor throughTheProvider(Visitor visitor, String person) {
        visitor.click(BUTTON);
        assertThat(visitor.page().url()).startsWith(CONSOLE.provider().url());
        visitor.page().fill("#username", person);
        visitor.page().fill("#password", IdentityProvider.PASSWORD);
        return visitor.click("button[type=submit]");
    }

    @Test
    void somebody_goes_to_the_provider_and_comes_back_signed_in() {
        String name = CONSOLE.opened(IdentityProvider.somebody(), Role.AUDITOR).name();
        try (Visitor visitor = visitor()) {
            throughTheProvider(visitor.open("/account"), name);
            assertThat(visitor.page().url()).startsWith(CONSOLE.url() + "/account");
            assertThat(visitor.page().locator(".mj-chip-ok").count()).isEqualTo(1);
            visitor.click(".mj-menu summary").click("form[action='/logout'] button");
            assertThat(visitor.page().url()).endsWith("/login?bye");
        }
    }

    @Test
    void somebody_without_an_account_is_told_so_in_one_sentence() {
        try (Visitor visitor = visitor()) {
            throughTheProvider(visitor.open("/login"), IdentityProvider.somebody());
            assertThat(visitor.text("[role=alert]")).contains("您在这里没有可用的账号");
        }
    }

    @Test
    void the_page_with_two_ways_in_meets_wcag_and_fits_a_phone() {
        try (Visitor visitor = visitor()) {
            for (String path : new String[] {"/login", "/login?unknown", "/login?away&lang=en"}) {
                visitor.open(path);
                assertThat(visitor.page().locator(BUTTON).isVisible()).isTrue();
                for (int width : new int[] {1440, 390}) {
                    visitor.holds(width);
                    visitor.findsThePageAccessible();
                    visitor.findsTheWidthEnough();
                }
            }
        }
    }
}
