package org.jiandu.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Somebody in front of a browser; what the page complains of is kept, and pictures are saved as {@code <page>-<width>.png}. */
final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of(System.getProperty("jiandu.pictures", "target/pictures"));

    /** One browser for all walks, which run one after the other; it ends with the tests. */
    private static final Browser BROWSER = browser();

    private static final String AXE = axe();
    private static final String VERDICT =
            """
            axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
              resultTypes: ['violations'],
            }).then(verdict => verdict.violations.map(
              rule => `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`))
            """;

    private final BrowserContext context;
    private final int port;
    private final boolean script;
    private int width;
    final Page page;
    final List<String> complaints = new ArrayList<>();

    private Visitor(int port, int width, boolean script) {
        this.port = port;
        this.width = width;
        this.script = script;
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, height(width)));
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

    /**
     * WCAG 2.2 A and AA as far as a machine can tell. axe is asked in the page itself: {@code AxeBuilder} opens a second page for its
     * verdict, which takes four times as long.
     */
    void accessible() {
        if (script) {
            page.evaluate(AXE);
            assertThat(page.evaluate(VERDICT))
                    .as("axe on " + page.url())
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        } else {
            accessibleElsewhere();
        }
    }

    /** axe waits by a timer, which never comes where scripts are off: the same page is shown once more to somebody who has them. */
    private void accessibleElsewhere() {
        try (var other = withScript(port, width)) {
            var address = page.url().replaceFirst("#.*", "");
            var shown = page.content();
            other.page.route(address::equals, route -> route.fulfill(
                    new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(shown)));
            other.page.navigate(address);
            other.accessible();
        }
    }

    /** The same page in a wider or narrower window. */
    void resize(int newWidth) {
        width = newWidth;
        page.setViewportSize(width, height(width));
    }

    private static int height(int width) {
        return width < 600 ? 844 : 900;
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
