package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.walks.Desk.DIALOG;
import static org.jiandu.walks.Desk.begin;
import static org.jiandu.walks.Desk.confirm;
import static org.jiandu.walks.Desk.press;
import static org.jiandu.walks.Desk.proposes;
import static org.jiandu.walks.Desk.write;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The six steps of item 22, from the notice to the supervisor's figure: one complaint, six people, each with their own browser. */
@DatabaseTest
@Tag("walk")
class WholeChainWalk {
    private static final String WORDS = "立案窗口三次让我回去补材料，每次说的都不一样，希望一次说清楚。";
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
        People.admit(staff, "zoulingdao", "LEADERSHIP", Role.LEADER);
        People.admit(staff, "zoujiandu", "LEADERSHIP", Role.SUPERVISOR);
        try (var citizen = Visitor.withoutScript(port, 390)) {
            var receipt = handsIn(citizen);
            registrar(receipt[0]);
            office("zouzhuren", receipt[0], page -> press(page, "同意并交办"));
            office("zouchengban", receipt[0], page -> {
                press(page, "签收");
                write(page, "联系记录", "电话核对了三次去窗口的日期。");
                answers(page);
            });
            office("zouzhuren", receipt[0], page -> press(page, "批准并告知"));
            leader(receipt[0]);
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
            proposes(page, "审管办");
            assertThat(page.getByText("层报待批").first()).isVisible();
        });
    }

    private void office(String login, String number, Consumer<Page> work) {
        Desk.at(port, login, desk -> {
            desk.picture("inbox-" + login);
            Desk.open(desk.page, number, WORDS);
            work.accept(desk.page);
            desk.picture("ticket-" + login);
        });
    }

    /** Demand, facts, opinion and basis, as a decision wants them. */
    private static void answers(Page page) {
        begin(page, "报答复稿");
        page.getByLabel("核查情况和理由").fill(ANSWER);
        page.locator(DIALOG + " vaadin-radio-button").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("支持")).first().click();
        page.getByLabel("依据（法律法规、政策名称和条目）").fill("《信访工作条例》第三十二条");
        page.getByLabel("核查报告（内部）").fill("调取了窗口登记，询问了当日值班人员，情况属实。");
        confirm(page);
    }

    /** On the telephone: reads and agrees. */
    private void leader(String number) {
        try (var phone = Visitor.withScript(port, 390)) {
            var page = phone.page;
            People.signIn(page, "zoulingdao");
            org.assertj.core.api.Assertions.assertThat(page.url()).as("a leader begins with what waits").endsWith("/office/decisions");
            page.navigate("/office/decisions");
            var card = page.locator(".decision").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number));
            assertThat(card.getByText(ANSWER).first()).isVisible();
            phone.fits();
            phone.picture("leader-decisions");
            phone.accessible();
            card.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("批准并告知")).click();
            confirm(page);
            assertThat(card).hasCount(0);
        }
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
            find(page, number);
            desk.picture("oversight-behind");
            page.navigate("/office/staff");
            assertThat(page.getByText("走查zoujiandu")).hasCount(0);
        }
    }

    /** Other classes may have left tickets of later days in the shared database: what is older stands on a later page. */
    private static void find(Page page, String number) {
        var rows = page.locator("table");
        assertThat(rows.first()).isVisible();
        var next = page.locator("a[href*='after=']");
        for (int i = 0; i < 50 && page.getByText(number).count() == 0 && next.count() > 0; i++) {
            var here = page.url();
            next.first().click();
            page.waitForURL(url -> !url.equals(here));
            assertThat(rows.first()).isVisible();
        }
        assertThat(page.getByText(number).first()).isVisible();
    }
}
