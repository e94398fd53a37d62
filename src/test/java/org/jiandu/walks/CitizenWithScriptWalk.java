package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen with a modern telephone: nothing typed is ever lost, whatever they press. */
@DatabaseTest
@Tag("walk")
class CitizenWithScriptWalk {
    private static final String WORDS = "窗口让我跑了三趟，每次说的都不一样，希望一次说清楚。";

    private final int port;

    CitizenWithScriptWalk(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void from_the_item_to_the_receipt_and_back_to_what_became_of_it() throws IOException {
        try (var citizen = Visitor.withScript(port, 390)) {
            var page = citizen.page;
            page.navigate("/n/2022/6");
            page.locator("#outlet main a.button.main").click();
            assertThat(field(page, "#item")).hasValue("2022:6");
            citizen.looks("form");
            press(page, "下一步：检查一遍");
            assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
            assertThat(page.locator("#outlet .faults")).isFocused();
            citizen.looks("form-faults");
            page.locator("#outlet .faults a").nth(1).click();
            assertThat(field(page, "#text")).isFocused();
            page.keyboard().type(WORDS);
            field(page, "input[value=COMPLAINT]").check();
            field(page, "#consent").check();
            press(page, "下一步：检查一遍");
            assertThat(page.getByText(WORDS).first()).isVisible();
            citizen.looks("check-script");
            page.goBack();
            assertThat(field(page, "#text")).hasValue(WORDS);
            assertThat(page.locator("#outlet .fault")).hasCount(0);
            press(page, "下一步：检查一遍");
            press(page, "提交");
            var big = page.locator("#outlet .receipt .big");
            assertThat(big).hasCount(2);
            citizen.looks("receipt-script");
            var number = big.nth(0).innerText();
            var code = big.nth(1).innerText();
            cannotSlipAway(page);
            page.goBack();
            assertThat(big.nth(1)).hasText(code);
            assertThat(saved(page)).contains(number, code);
            follows(citizen, number, code);
            assertThat(citizen.complaints).isEmpty();
        }
    }

    /** A receipt that was not copied down asks before it goes. */
    private static void cannotSlipAway(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("回到首页")).last().click();
        assertThat(page.locator("dialog.ask")).isVisible();
        press(page, "留在这一页");
        assertThat(page.locator("dialog.ask")).hasCount(0);
        assertThat(page.locator("#outlet .receipt")).isVisible();
    }

    private static String saved(Page page) throws IOException {
        Download file = page.waitForDownload(() -> press(page, "保存成文件"));
        assertThat(page.locator("#kept")).isChecked();
        return Files.readString(file.path());
    }

    private static void follows(Visitor citizen, String number, String code) {
        var page = citizen.page;
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查进度")).first().click();
        field(page, "#number").fill(number);
        field(page, "#code").fill("00000000000000000000");
        press(page, "查看");
        assertThat(page.locator("#outlet .faults")).isFocused();
        assertThat(field(page, "#number")).hasValue(number);
        field(page, "#code").fill(code.replace(" ", ""));
        press(page, "查看");
        assertThat(page.getByText("信访办已经收到").first()).isVisible();
        citizen.looks("matter");
        page.locator("details.act summary").first().click();
        page.locator("#text-ADD").fill("补充：第三次去是上个月二十号。");
        press(page, "提交补充");
        assertThat(page.getByRole(AriaRole.STATUS).first()).isFocused();
        assertThat(page.getByText("补充：第三次去是上个月二十号。").first()).isVisible();
        assertThat(page.url()).endsWith("/follow");
        assertThat(page.content()).doesNotContain("number=" + number);
        page.locator("details.act summary").last().click();
        press(page, "撤回");
        assertThat(page.locator("#outlet .faults")).containsText("打勾");
    }

    @Test
    void what_is_typed_before_the_script_arrives_moves_along() {
        try (var citizen = Visitor.withScript(port, 390)) {
            var page = citizen.page;
            var held = new ConcurrentLinkedQueue<Route>();
            page.route("**/*v-r=init*", held::add);
            page.navigate("/feedback?item=2022:6", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            var early = page.locator("#first-paint #text");
            early.fill(WORDS);
            page.locator("#first-paint input[value=COMMENT]").check();
            early.focus();
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            assertThat(page.locator("#first-paint")).hasCount(0);
            assertThat(field(page, "#text")).hasValue(WORDS);
            assertThat(field(page, "#text")).isFocused();
            assertThat(field(page, "input[value=COMMENT]")).isChecked();
        }
    }

    @Test
    void another_size_or_language_keeps_what_was_typed() {
        try (var citizen = Visitor.withScript(port, 390)) {
            var page = citizen.page;
            page.navigate("/feedback");
            field(page, "#text").fill(WORDS);
            page.locator("#outlet .tools a").first().click();
            assertThat(page.locator("html[data-care]")).hasCount(1);
            assertThat(field(page, "#text")).hasValue(WORDS);
            citizen.fits();
            page.locator("#outlet .tools a").last().click();
            assertThat(page.locator("#outlet h1")).hasText("Comment or complain");
            assertThat(field(page, "#text")).hasValue(WORDS);
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void when_the_session_is_gone_the_plain_form_takes_over() {
        try (var citizen = Visitor.withScript(port, 390)) {
            var page = citizen.page;
            page.navigate("/feedback");
            field(page, "#text").fill(WORDS);
            field(page, "input[value=COMPLAINT]").check();
            page.waitForLoadState(LoadState.NETWORKIDLE); // or what was ticked finds out first, and the plain form is there before the click
            citizen.forget();
            press(page, "下一步：检查一遍");
            page.waitForURL("**/plain/feedback**");
            assertThat(page.locator("#text")).hasValue(WORDS);
            assertThat(page.locator("input[value=COMPLAINT]")).isChecked();
        }
    }

    @Test
    void whoever_must_leave_in_a_hurry_leaves_nothing_on_the_screen() {
        try (var citizen = Visitor.withScript(port, 390)) {
            var page = citizen.page;
            page.navigate("/feedback");
            field(page, "#text").fill(WORDS);
            page.locator("#outlet [data-leave]").click();
            page.waitForURL("about:blank");
            page.goBack();
            assertThat(page.content()).doesNotContain(WORDS);
        }
    }

    private static Locator field(Page page, String selector) {
        return page.locator("#outlet " + selector);
    }

    private static void press(Page page, String button) {
        page.locator("#outlet").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).last().click();
    }
}
