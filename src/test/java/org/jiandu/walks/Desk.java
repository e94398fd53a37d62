package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/** What a member of staff does at a desk: sign in, find a ticket, press a button, fill in its form and send it. */
final class Desk {
    static final String DIALOG = "vaadin-dialog[opened]";

    private Desk() {}

    /** In a browser of their own, which complains of nothing. */
    static void at(int port, String login, Consumer<Visitor> work) {
        try (var desk = Visitor.withScript(port, 1280)) {
            People.signIn(desk.page, login);
            assertThat(desk.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first()).isVisible();
            work.accept(desk);
            org.assertj.core.api.Assertions.assertThat(desk.complaints).isEmpty();
        }
    }

    /** @param words of the petition, to be read on the page */
    static void open(Page page, String number, String words) {
        page.navigate("/office?view=ALL&q=" + number);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).first().click();
        assertThat(page.getByText(words).first()).isVisible();
    }

    static void press(Page page, String button) {
        begin(page, button);
        confirm(page);
    }

    static void begin(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    static void write(Page page, String button, String words) {
        begin(page, button);
        page.locator(DIALOG + " vaadin-text-area textarea").last().fill(words);
        confirm(page);
    }

    static void proposes(Page page, String department) {
        begin(page, "层报");
        var chooser = page.locator(DIALOG + " vaadin-combo-box input").first();
        chooser.fill(department);
        page.locator("vaadin-combo-box-item").first().waitFor();
        chooser.press("Enter");
        confirm(page);
    }

    /** The last button of a dialog does what it says. */
    static void confirm(Page page) {
        page.locator(DIALOG + " vaadin-button[theme~=primary]").last().click();
        try {
            assertThat(page.locator(DIALOG)).hasCount(0);
        } catch (AssertionError refused) {
            throw new AssertionError("the form stays open: " + page.locator(DIALOG).innerText(), refused);
        }
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
