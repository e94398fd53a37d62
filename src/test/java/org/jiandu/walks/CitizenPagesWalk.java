package org.jiandu.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "/plain", "/plain/n/2022", "/plain/n/2022/6", "/plain/feedback", "/plain/follow", "/plain/help", "/plain/promises",
                "/plain/board", "/plain/board?unit=FINANCE&state=LATE", "/plain/board?lang=en", "/plain/n/2022/10",
                "/plain/deadlines?policy=XF-NOTICE-15&from=2026-03-06", "/plain/deadlines?policy=XF-REG&from=x",
                "/plain/none", "/plain?care=1", "/plain/feedback?care=1", "/plain?lang=en",
                "/plain/watch?item=2022:6", "/plain/n/2022/17?print=1", "/plain/n/2022?print=1", "/plain/board?q=%E7%AA%97%E5%8F%A3",
                "/plain/guide", "/plain/guide?lang=en&care=1", "/plain/reception", "/plain/forms", "/plain/forms/letter", "/plain/forms/assessment",
                "/plain/about", "/plain/privacy", "/plain/accessibility", "/plain/versions/guide", "/plain/versions/guide/1?lang=en");
    }

    @ParameterizedTest(name = "{0} is accessible")
    @MethodSource("plain")
    void plain_pages_are_accessible_and_fit(String address) {
        try (var citizen = Visitor.withScript(port, 390)) {
            citizen.page.navigate(address);
            accessibleNarrowAndWide(citizen);
        }
    }

    static List<String> scripted() {
        return List.of("/", "/n/2022", "/n/2022/6", "/feedback?item=2022:6", "/follow", "/help", "/promises", "/board", "/n/2022/30", "/n/2022/editions", "/watch?item=2022:6",
                "/deadlines?policy=XF-HANDLE-60&from=2026-11-27&extend=30", "/guide", "/reception", "/forms", "/forms/letter",
                "/forms/assessment", "/about", "/privacy", "/accessibility", "/versions/guide", "/versions/guide/1");
    }

    @ParameterizedTest(name = "{0} is accessible with script")
    @MethodSource("scripted")
    void pages_with_script_are_accessible_and_fit(String address) {
        try (var citizen = Visitor.withScript(port, 390)) {
            citizen.page.navigate(address);
            citizen.page.locator("#outlet .shell main h1").waitFor();
            citizen.page.locator("#first-paint").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            accessibleNarrowAndWide(citizen);
        }
    }

    private static void accessibleNarrowAndWide(Visitor citizen) {
        citizen.fits();
        citizen.accessible();
        citizen.resize(1280);
        citizen.fits();
        citizen.accessible();
    }

    /** 320 pixels is what is left of 1280 at a zoom of 400 %. */
    @ParameterizedTest(name = "{0} fits at 400 %")
    @ValueSource(strings = {"/plain/guide", "/plain/reception", "/plain/forms/assessment", "/plain/versions/guide/1", "/plain/guide?lang=en&care=1"})
    void guidance_is_read_at_four_times_the_size_without_scrolling_sideways(String address) {
        try (var citizen = Visitor.withScript(port, 320)) {
            citizen.page.navigate(address);
            citizen.fits();
        }
    }

    @Test
    void from_the_list_of_sections_the_keyboard_reaches_the_section_and_from_the_foot_the_next_page() {
        try (var citizen = Visitor.withScript(port, 1280)) {
            var page = citizen.page;
            page.navigate("/help");
            page.locator("#outlet .shell main h1").waitFor();
            page.locator("#outlet .foot a[href=guide]").focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#outlet main h1")).hasText("我该去哪里");
            page.locator("#outlet .contents a").nth(5).focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/guide#s6$"));
            PlaywrightAssertions.assertThat(page.locator("#outlet #s6")).isInViewport();
            PlaywrightAssertions.assertThat(page.locator("#outlet main h1")).hasText("我该去哪里");
        }
    }

    @Test
    void whoever_is_in_already_meets_a_missing_item_in_their_own_language() {
        try (var citizen = Visitor.withScript(port, 390)) {
            citizen.page.navigate("/help");
            citizen.page.locator("#outlet .shell main h1").waitFor();
            citizen.page.navigate("/n/2022/99");
            PlaywrightAssertions.assertThat(citizen.page.locator("h1")).hasText("没有找到这个页面");
            citizen.accessible();
        }
    }

    @Test
    void from_page_to_page_the_words_and_the_title_change_and_the_reader_starts_at_the_top() {
        try (var citizen = Visitor.withScript(port, 1280)) {
            var page = citizen.page;
            page.navigate("/");
            page.locator("#outlet .item a").nth(5).click();
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/n/2022/6$"));
            PlaywrightAssertions.assertThat(page.locator("#outlet main h1")).containsText("延迟立案");
            PlaywrightAssertions.assertThat(page).hasTitle("第 6 项整改事项");
            PlaywrightAssertions.assertThat(page.locator("#outlet main")).isFocused();
            page.goBack();
            PlaywrightAssertions.assertThat(page.locator("#outlet .item")).hasCount(31);
        }
    }
}
