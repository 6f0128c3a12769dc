package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjing.console.RunningConsole;

/** Somebody at a browser, who notices errors on the console and requests that leave the house. */
final class Visitor implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** What a browser reports when a form is refused, or when a test takes its network or its answer away. */
    private static final Pattern EXPECTED = Pattern.compile("422|net::ERR_(INTERNET_DISCONNECTED|FAILED)");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private final String house;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context, String house, String... alsoMeant) {
        this.context = context;
        this.house = house;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !EXPECTED.matcher(message.text()).find()) {
                complaints.add("console at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script at " + page.url() + ": " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog at " + page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(house)
                    && Stream.of(alsoMeant).noneMatch(request.url()::startsWith)
                    && !request.url().startsWith("data:")) {
                complaints.add("left the house: " + request.url());
            }
        });
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }

    /** Nobody yet: the login page is all they see. */
    static Visitor stranger(Browser browser) {
        return at(RunningConsole.url(), browser);
    }

    /** At a node of a test's own, whose pages may lead to those that are named. */
    static Visitor at(String house, Browser browser, String... alsoMeant) {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)), house, alsoMeant);
    }

    /** Logs in through the page; accounts are named as their roles. */
    static Visitor as(Browser browser, String account) {
        Visitor visitor = stranger(browser);
        visitor.open("/login");
        return visitor.signIn(account);
    }

    /** On the login page. */
    Visitor signIn(String account) {
        page.fill("#username", account);
        page.fill("#password", RunningConsole.PASSWORD);
        return click(".mj-login-form button[type=submit]");
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(house + path);
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Clicks the first thing a selector finds, and waits for what comes. */
    Visitor click(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Fills and sends one form, opening the fold it lies in; names and values alternate. */
    Visitor send(String order, String... fields) {
        Locator form =
                page.locator("main form[method=post][action$='" + order + "']").first();
        Locator fold =
                page.locator("main details:has(form[action$='" + order + "'])").first();
        if (fold.count() > 0 && fold.getAttribute("open") == null) {
            fold.locator("summary").first().click();
        }
        for (int i = 0; i < fields.length; i += 2) {
            Locator field = form.locator("[name='" + fields[i] + "']").first();
            switch (String.valueOf(field.evaluate("field => field.tagName + field.type"))) {
                case "SELECTselect-one" -> field.selectOption(fields[i + 1]);
                case "INPUTcheckbox" ->
                    form.locator("[value='" + fields[i + 1] + "']").check();
                default -> field.fill(fields[i + 1]);
            }
        }
        form.locator("button[type=submit]").click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Until the page shows so many of something. */
    Visitor waitsFor(String selector, int count) {
        page.waitForCondition(() -> page.locator(selector).count() == count);
        return this;
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** An attribute of everything a selector finds. */
    List<String> all(String selector, String attribute) {
        return page.locator(selector).all().stream()
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    /** WCAG 2.2 AA, as far as a program can tell; what passes need not be told node by node. */
    void findsThePageAccessible() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .options(violations)
                        .withTags(WCAG)
                        .analyze()
                        .getViolations())
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    void holds(int width) {
        page.setViewportSize(width, 900);
    }

    void findsTheWidthEnough() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url() + " is wider than the screen")
                .isEqualTo(true);
    }

    void complainsAboutNothing() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        complainsAboutNothing();
    }
}
