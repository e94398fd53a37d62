package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.jiandu.access.StaffRoll;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk at eight in the morning, without a mouse: find, open, class, propose, register, sign out. */
@DatabaseTest
@Tag("walk")
class ClerkByKeyboardWalk {
    private static final String WORDS = "执行款到账两个月了没有发还，电话也打不通，请催一催。";
    private static final String DIALOG = "vaadin-dialog[opened]";
    private static final int FAR = 150;

    private final int port;
    private final StaffRoll staff;
    private final Intake intake;

    ClerkByKeyboardWalk(@LocalServerPort int port, StaffRoll staff, Intake intake) {
        this.port = port;
        this.staff = staff;
        this.intake = intake;
    }

    @Test
    void everything_is_reached_by_tab_enter_and_letters() {
        People.admit(staff, "jianpan", "PETITION", Role.REGISTRAR);
        var number = handedIn();
        try (var desk = Visitor.withScript(port, 1280)) {
            var page = desk.page;
            People.signIn(page, "jianpan");
            assertThat(page.locator("a.row").first()).isVisible();
            finds(page, number);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.getByText(WORDS).first()).isVisible();
            classes(page);
            proposes(page);
            desk.accessible();
            desk.picture("ticket-keyboard");
            registers(page);
            desk.picture("registered-keyboard");
            org.assertj.core.api.Assertions.assertThat(desk.complaints).isEmpty();
        }
    }

    /** Two minutes are the aim of a counter; a machine types faster than a clerk, so that it is told and not judged. */
    @Test
    void a_visit_is_registered_by_keyboard_and_what_it_took_is_told() {
        People.admit(staff, "jianpan", "PETITION", Role.REGISTRAR);
        try (var desk = Visitor.withScript(port, 1280)) {
            var page = desk.page;
            People.signIn(page, "jianpan");
            assertThat(page.locator("h1").first()).isVisible();
            long from = System.nanoTime();
            int strokes = visits(page);
            assertThat(page.getByText("已登记").first()).isVisible();
            System.out.printf(
                    "a visit by keyboard: %d keystrokes, %.1f seconds as typed by a machine%n", strokes, (System.nanoTime() - from) / 1e9);
        }
    }

    /** @return how many keys were pressed */
    private static int visits(Page page) {
        var words = "来访人说，判决生效后对方没有付款，申请执行一年没有进展，请告诉我由谁在办。";
        int strokes = tabTo(page, "登记") + press(page, "Enter");
        page.waitForURL("**/office/register");
        strokes += tabTo(page, "来访") + press(page, "Space");
        strokes += tabTo(page, "意见建议") + press(page, "ArrowDown"); // the second of the group: 投诉
        strokes += tabTo(page, "内容") + type(page, words);
        strokes += tabTo(page, "姓名") + type(page, "虚构来访人");
        strokes += tabTo(page, "电话") + type(page, "13800001234");
        return strokes + tabTo(page, "登记") + press(page, "Enter");
    }

    private static int press(Page page, String key) {
        page.keyboard().press(key);
        return 1;
    }

    private static int type(Page page, String words) {
        page.keyboard().type(words);
        return words.length();
    }

    private static void finds(Page page, String number) {
        page.locator("h1").first().waitFor();
        page.keyboard().press("/");
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        assertThat(page.locator("a.row")).hasCount(1);
        page.keyboard().press("Tab");
    }

    private static void classes(Page page) {
        tabTo(page, "分类");
        page.keyboard().press("Enter");
        assertThat(page.locator(DIALOG)).hasCount(1);
        tabTo(page, "分类");
        page.keyboard().press("Enter");
        assertThat(page.locator(DIALOG)).hasCount(0);
    }

    private static void proposes(Page page) {
        tabTo(page, "层报");
        page.keyboard().press("Enter");
        assertThat(page.locator(DIALOG)).hasCount(1);
        tabTo(page, "建议由哪个部门办理");
        page.keyboard().type("执行");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        tabTo(page, "层报");
        page.keyboard().press("Enter");
        assertThat(page.locator(DIALOG)).hasCount(0);
        assertThat(page.getByText("层报待批").first()).isVisible();
    }

    private static void registers(Page page) {
        tabTo(page, "登记");
        page.keyboard().press("Enter");
        page.waitForURL("**/office/register");
        tabTo(page, "来访");
        page.keyboard().press("ArrowRight");
        tabTo(page, "意见建议");
        page.keyboard().press("Space");
        tabTo(page, "内容");
        page.keyboard().type("来电人说，诉讼服务中心的电话三天没有人接。");
        tabTo(page, "登记");
        page.keyboard().press("Enter");
        assertThat(page.getByText("已登记").first()).isVisible();
    }

    private String handedIn() {
        var form = FeedbackForm.of(Map.of("token", intake.newToken(), "kind", "COMPLAINT", "text", WORDS, "consent", "1"));
        if (intake.submit(form.draft()) instanceof SubmitOutcome.Received(var receipt)) {
            return receipt.number().value();
        }
        throw new AssertionError("not received");
    }

    /** Presses Tab until what has the focus is called so; nothing that a clerk needs is out of reach. @return how often */
    private static int tabTo(Page page, String name) {
        var met = new java.util.LinkedHashSet<String>();
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            var focused = String.valueOf(page.evaluate("""
                    () => {
                      const e = document.activeElement;
                      const by = e.getAttribute('aria-labelledby')?.split(' ').map(id => document.getElementById(id)?.innerText ?? '').join(' ');
                      return (e.getAttribute('aria-label') || by || e.labels?.[0]?.innerText || e.innerText || '').trim();
                    }"""));
            if (focused.equals(name)) {
                return i + 1;
            }
            met.add(focused);
        }
        throw new AssertionError("Tab never came to " + name + ", but to " + met);
    }
}
