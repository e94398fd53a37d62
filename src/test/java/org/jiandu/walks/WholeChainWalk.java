package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the notice to the supervisor's figure: one complaint, seven people. */
@DatabaseTest
@Tag("walk")
class WholeChainWalk {
    private static final String WORDS = "立案窗口三次让我回去补材料，每次说的都不一样，希望一次说清楚。";
    private static final String DIALOG = "vaadin-dialog[opened]";
    private static final String ANSWER = "您好：经核实，您反映的情况属实，窗口已改为一次性书面告知。给您添麻烦了。";

    private final int port;
    private final StaffRoll staff;

    WholeChainWalk(@LocalServerPort int port, StaffRoll staff) {
        this.port = port;
        this.staff = staff;
    }

    @Test
    void a_complaint_goes_from_the_form_without_script_to_the_answer_and_into_the_figures() {
        People.admit(staff, "zoudengji", "PETITION", Role.REGISTRAR);
        People.admit(staff, "zouzhuren", "PETITION", Role.DIRECTOR);
        People.admit(staff, "zouchengban", "TRIAL_MANAGEMENT", Role.HANDLER);
        People.admit(staff, "zoujiandu", "LEADERSHIP", Role.SUPERVISOR);
        try (var citizen = Visitor.withoutScript(port, 390)) {
            var receipt = handsIn(citizen);
            registrar(receipt[0]);
            office("zouzhuren", receipt[0], page -> press(page, "同意并交办"));
            office("zouchengban", receipt[0], page -> {
                press(page, "签收");
                write(page, "报答复稿", ANSWER);
            });
            office("zouzhuren", receipt[0], page -> press(page, "批准并告知"));
            readsTheAnswer(citizen, receipt);
            supervisor(receipt[0]);
        }
    }

    private static String[] handsIn(Visitor citizen) {
        var page = citizen.page;
        page.navigate("/plain");
        citizen.fits();
        citizen.picture("front");
        page.locator(".item a").nth(5).click();
        citizen.picture("item");
        page.locator("main a.button.main").click();
        citizen.picture("feedback");
        page.locator("input[value=COMPLAINT]").check();
        page.locator("#text").fill(WORDS);
        page.locator("input[name=consent]").check();
        page.locator("button[value=check]").last().click();
        citizen.picture("check");
        page.locator("button[value=send]").last().click();
        citizen.picture("receipt");
        assertThat(citizen.hasCookies()).isFalse();
        var big = page.locator(".receipt .big").allInnerTexts();
        return new String[] {big.get(0), big.get(1)};
    }

    private void registrar(String number) {
        office("zoudengji", number, page -> {
            press(page, "分类"); // what the citizen called it is chosen already
            page.getByRole(AriaRole.BUTTON, named("层报")).first().click();
            var chooser = page.locator(DIALOG + " vaadin-combo-box input").first();
            chooser.fill("审管办");
            page.locator("vaadin-combo-box-item").first().waitFor();
            chooser.press("Enter");
            confirm(page);
            assertThat(page.getByText("层报待批").first()).isVisible();
        });
    }

    private void office(String login, String number, java.util.function.Consumer<Page> work) {
        try (var desk = Visitor.withScript(port, 1280)) {
            var page = desk.page;
            People.signIn(page, login);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first()).isVisible();
            desk.picture("inbox-" + login);
            page.navigate("/office?view=ALL&q=" + number);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).first().click();
            assertThat(page.getByText(WORDS).first()).isVisible();
            work.accept(page);
            desk.picture("ticket-" + login);
            assertThat(desk.complaints).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
        confirm(page);
    }

    private static void write(Page page, String button, String words) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
        page.locator(DIALOG + " vaadin-text-area textarea").last().fill(words);
        confirm(page);
    }

    /** The last button of a dialog does what it says. */
    private static void confirm(Page page) {
        page.locator(DIALOG + " vaadin-button[theme~=primary]").last().click();
        assertThat(page.locator(DIALOG)).hasCount(0);
    }

    private static void readsTheAnswer(Visitor citizen, String[] receipt) {
        var page = citizen.page;
        page.navigate("/plain/follow");
        page.locator("#number").fill(receipt[0].toLowerCase(java.util.Locale.ROOT));
        page.locator("#code").fill(receipt[1]);
        page.locator("main button[type=submit]").first().click();
        assertThat(page.getByText(ANSWER).first()).isVisible();
        citizen.fits();
        citizen.picture("follow");
    }

    /** Reads the figures, asks what stands behind one of them, and takes it home; the office's own desk stays closed. */
    private void supervisor(String number) {
        try (var desk = Visitor.withScript(port, 1280)) {
            var page = desk.page;
            People.signIn(page, "zoujiandu");
            page.navigate("/oversight");
            assertThat(page.getByText("按期率").first()).isVisible();
            desk.picture("oversight");
            desk.accessible();
            page.locator("a[href*='figure=received']").first().click();
            assertThat(page.getByText(number).first()).isVisible();
            desk.picture("oversight-behind");
            page.navigate("/office/staff");
            assertThat(page.getByText("走查zoujiandu")).hasCount(0);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
