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

    /** Presses Tab until what has the focus is called so; nothing that a clerk needs is out of reach. */
    private static void tabTo(Page page, String name) {
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
                return;
            }
            met.add(focused);
        }
        throw new AssertionError("Tab never came to " + name + ", but to " + met);
    }
}
