package org.jiandu.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page a citizen may open, at two widths: accessible as far as a machine can tell, and nothing sticks out. */
@DatabaseTest
@Tag("walk")
class CitizenPagesWalk {
    private final int port;

    CitizenPagesWalk(@LocalServerPort int port) {
        this.port = port;
    }

    static List<String> plain() {
        return List.of(
                "/plain", "/plain/n/2022", "/plain/n/2022/6", "/plain/feedback", "/plain/follow", "/plain/help",
                "/plain/none", "/plain?care=1", "/plain/feedback?care=1", "/plain?lang=en");
    }

    @ParameterizedTest(name = "{0} is accessible")
    @MethodSource("plain")
    void plain_pages_are_accessible_and_fit(String address) {
        for (int width : new int[] {390, 1280}) {
            try (var citizen = Visitor.withScript(port, width)) {
                citizen.page.navigate(address);
                citizen.fits();
                citizen.accessible();
            }
        }
    }

    static List<String> scripted() {
        return List.of("/", "/n/2022", "/n/2022/6", "/feedback?item=2022:6", "/follow", "/help");
    }

    @ParameterizedTest(name = "{0} is accessible with script")
    @MethodSource("scripted")
    void pages_with_script_are_accessible_and_fit(String address) {
        for (int width : new int[] {390, 1280}) {
            try (var citizen = Visitor.withScript(port, width)) {
                citizen.page.navigate(address);
                citizen.page.locator("#outlet .shell main h1").waitFor();
                citizen.page.locator("#first-paint").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                citizen.fits();
                citizen.accessible();
            }
        }
    }
}
