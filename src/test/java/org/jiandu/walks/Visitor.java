package org.jiandu.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody in front of a browser; what the page complains of is kept, and pictures are saved as {@code <page>-<width>.png}. */
final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of(System.getProperty("jiandu.pictures", "target/pictures"));

    /** One browser for all walks, which run one after the other; it ends with the tests. */
    private static final Browser BROWSER = browser();

    private final BrowserContext context;
    private final int width;
    final Page page;
    final List<String> complaints = new ArrayList<>();

    private Visitor(int port, int width, boolean script) {
        this.width = width;
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, width < 600 ? 844 : 900));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    private static Browser browser() {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var named = System.getProperty("jiandu.chromium", "");
        return playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(named.isEmpty() ? "/usr/bin/chromium" : named))
                .setArgs(List.of(
                        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    static Visitor withScript(int port, int width) {
        return new Visitor(port, width, true);
    }

    static Visitor withoutScript(int port, int width) {
        return new Visitor(port, width, false);
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** Saves the picture, after a look at width and accessibility. */
    void looks(String name) {
        fits();
        accessible();
        picture(name);
    }

    /** As after a long sleep, or a restart of the portal. */
    void forget() {
        context.clearCookies();
    }

    boolean hasCookies() {
        return !context.cookies().isEmpty();
    }

    /** Nothing sticks out to the side. */
    void fits() {
        if (!(page.evaluate("document.documentElement.scrollWidth") instanceof Number wide)) {
            throw new AssertionError("the page has no width");
        }
        assertThat(wide.intValue()).as("width of " + page.url()).isLessThanOrEqualTo(width);
    }

    /** WCAG 2.2 A and AA as far as a machine can tell. */
    void accessible() {
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(results.getViolations())
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(3)
                        .toList())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
