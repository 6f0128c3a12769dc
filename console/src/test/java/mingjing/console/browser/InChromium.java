package mingjing.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInstance;

/** Tests that need a browser: without one they are skipped, except in CI, where it must be there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    private final Playwright playwright;
    private final Browser browser;

    InChromium() {
        boolean there = Files.isExecutable(Visitor.CHROMIUM);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(Visitor.CHROMIUM + " is missing: apt-get install chromium");
        }
        Assumptions.assumeTrue(there, Visitor.CHROMIUM + " is missing, so no page was looked at");
        playwright = Visitor.playwright();
        browser = Visitor.browser(playwright);
    }

    Browser browser() {
        return browser;
    }

    @AfterAll
    void close() {
        playwright.close();
    }
}
