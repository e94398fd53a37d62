package org.jiandu.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiandu.walks.Desk.DIALOG;
import static org.jiandu.walks.Desk.begin;
import static org.jiandu.walks.Desk.confirm;
import static org.jiandu.walks.Desk.named;
import static org.jiandu.walks.Desk.press;
import static org.jiandu.walks.Desk.proposes;
import static org.jiandu.walks.Desk.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.function.Consumer;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A court with one 登记员, one 主任, one 承办人 in the department and one 院领导: a visitor's complaint of two demands from
 * 来访登记 to 办结反馈, with an extension the president granted on paper.
 */
@DatabaseTest
@Tag("walk")
class CourtOfFourWalk {
    private static final String WORDS = "来访人说，胜诉以后应当退还的受理费，材料交了三个月没有退，问了几次都没有说法。";

    private final int port;
    private final StaffRoll staff;
    private final SettableClock clock;

    CourtOfFourWalk(@LocalServerPort int port, StaffRoll staff, SettableClock clock) {
        this.port = port;
        this.staff = staff;
        this.clock = clock;
    }

    @Test
    void four_people_take_a_visit_from_registration_to_its_end() {
        People.admit(staff, "sidengji", "PETITION", Role.REGISTRAR);
        People.admit(staff, "sizhuren", "PETITION", Role.DIRECTOR);
        People.admit(staff, "sichengban", "FINANCE", Role.HANDLER);
        People.admit(staff, "siyuanzhang", "LEADERSHIP", Role.PRESIDENT);
        var number = new String[1];
        at("sidengji", page -> number[0] = registers(page));
        on("sidengji", number[0], page -> {
            triages(page);
            proposes(page, "财务室");
        });
        on("sizhuren", number[0], page -> press(page, "同意并交办"));
        on("sichengban", number[0], page -> {
            press(page, "签收");
            write(page, "联系记录", "当面核对了判决书和缴费票据。");
            asksForTime(page);
        });
        on("sidengji", number[0], CourtOfFourWalk::recordsThePaper);
        on("sichengban", number[0], CourtOfFourWalk::answers);
        on("sizhuren", number[0], page -> press(page, "批准并告知"));
        on("sidengji", number[0], page -> write(page, "登记送达", "本人到信访办签收"));
        clock.tick(Duration.ofDays(16));
        on("sizhuren", number[0], page -> {
            begin(page, "办结");
            page.locator(DIALOG + " vaadin-checkbox").filter(new Locator.FilterOptions().setHasText("解决问题")).click();
            confirm(page);
            assertThat(page.getByText("已办结").first()).isVisible();
            assertThat(page.getByText("批示人：走查siyuanzhang").first()).isVisible();
        });
    }

    private static String registers(Page page) {
        page.navigate("/office/register");
        page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("来访")).click();
        page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("投诉")).click();
        page.locator("vaadin-text-area").first().locator("textarea").fill(WORDS);
        page.getByLabel("姓名").fill("孟演示");
        page.getByLabel("诉求，每行一项").fill("退还案件受理费\n说明为什么拖延");
        page.getByRole(AriaRole.BUTTON, named("登记")).click();
        assertThat(page.getByText("已登记").first()).isVisible();
        return page.locator("dd.number").first().innerText();
    }

    private static void triages(Page page) {
        begin(page, "分类");
        page.locator(DIALOG + " vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("求决")).click();
        confirm(page);
    }

    private static void asksForTime(Page page) {
        begin(page, "申请延期");
        page.locator(DIALOG + " vaadin-integer-field input").fill("20");
        page.locator(DIALOG + " vaadin-integer-field input").press("Tab");
        page.locator(DIALOG + " textarea").first().fill("需要向代收银行调取三个月的流水逐笔核对，请求延长二十日。");
        confirm(page);
    }

    /** Each demand by itself. */
    private static void answers(Page page) {
        begin(page, "报答复稿");
        page.getByLabel("核查情况和理由").nth(0).fill("经核对，应退受理费已于本周退到原缴费账户。");
        page.getByLabel("核查情况和理由").nth(1).fill("因银行账号登记有误退回一次，没有及时告诉您，已向您说明。");
        page.locator(DIALOG + " vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("支持")).nth(0).click();
        page.locator(DIALOG + " vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("解释说明")).nth(1).click();
        page.getByLabel("依据（法律法规、政策名称和条目）").nth(0).fill("《诉讼费用交纳办法》第五十三条");
        page.getByLabel("依据（法律法规、政策名称和条目）").nth(1).fill("《信访工作条例》第三十二条");
        page.getByLabel("核查报告（内部）").fill("查阅退费台账和银行回单，情况属实。");
        confirm(page);
        assertThat(page.getByText("答复待批").first()).isVisible();
    }

    /** The president signed the form on paper; the registrar, who did not ask for the time, enters it. */
    private static void recordsThePaper(Page page) {
        page.getByText("更多", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByRole(AriaRole.BUTTON, named("代录批示")).click();
        var whose = page.locator(DIALOG + " vaadin-combo-box input").first();
        whose.fill("走查siyuanzhang");
        page.locator("vaadin-combo-box-item").first().waitFor();
        whose.press("ArrowDown");
        whose.press("Enter");
        page.locator(DIALOG + " textarea").first().fill("同意延长二十日。");
        confirm(page);
        assertThat(page.getByText("核查中").first()).isVisible();
    }

    private void on(String login, String number, Consumer<Page> work) {
        at(login, page -> {
            Desk.open(page, number, WORDS);
            work.accept(page);
        });
    }

    private void at(String login, Consumer<Page> work) {
        Desk.at(port, login, desk -> {
            work.accept(desk.page);
            desk.picture("four-" + login);
        });
    }
}
