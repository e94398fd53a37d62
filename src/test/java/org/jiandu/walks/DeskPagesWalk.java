package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every further page of the desk, wide and on a telephone: nothing sticks out, and machines find no fault with it. */
@DatabaseTest
@Tag("walk")
class DeskPagesWalk {
    private final int port;
    private final StaffRoll staff;
    private final Steps steps;

    DeskPagesWalk(@LocalServerPort int port, StaffRoll staff, Steps steps) {
        this.port = port;
        this.staff = staff;
        this.steps = steps;
    }

    @ParameterizedTest
    @CsvSource({
        "dues, 1280", "dues, 390", "routing, 1280", "routing, 390", "papers, 1280", "papers, 390", "reminders, 390", "duty, 1280",
        "duty, 390", "calendar, 1280", "calendar, 390", "policies, 1280", "policies, 390",
        "pages, 1280", "pages, 390", "board, 1280", "board, 390"
    })
    void a_page_of_the_desk_is_accessible_and_fits(String name, int width) {
        People.admit(staff, "bangong", "PETITION", Role.DIRECTOR);
        steps.handIn(steps.draft(Kind.COMPLAINT, "窗口收了材料，一个月没有给回执，请查明。"));
        try (var desk = Visitor.withScript(port, width)) {
            People.signIn(desk.page, "bangong");
            desk.page.navigate("/office/" + name);
            assertThat(desk.page.locator("h1").first()).isVisible();
            desk.page.waitForTimeout(500);
            desk.looks("desk-" + name);
        }
    }

    /** 内容编辑 writes with the preview beside it. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void the_page_on_which_guidance_is_written_is_accessible_and_fits(int width) {
        People.admit(staff, "bianji", "PETITION", Role.EDITOR);
        try (var desk = Visitor.withScript(port, width)) {
            People.signIn(desk.page, "bianji");
            desk.page.navigate("/office/pages/guide");
            assertThat(desk.page.locator(".page-side .page-words h3").first()).isVisible();
            desk.page.waitForTimeout(500);
            desk.looks("desk-page");
        }
    }
}
