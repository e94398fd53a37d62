package org.jiandu.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.calendar.NoticeTexts;
import org.jiandu.calendar.Revisions;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** How 主任 brings in next year's arrangement, what is refused without losing a word, and how a leader adopts it. */
@DatabaseTest
class CalendarViewTests extends SpringBrowserlessTest {
    private static final String DIRECTOR = "view.director";
    private static final String LEADER = "view.leader";

    private final StaffRoll staff;
    private final Revisions revisions;
    private final SettableClock clock;

    CalendarViewTests(StaffRoll staff, Revisions revisions, SettableClock clock) {
        this.staff = staff;
        this.revisions = revisions;
        this.clock = clock;
    }

    @BeforeEach
    void they_work_there() {
        admit(DIRECTOR, "虚构主任", Role.DIRECTOR, "PETITION");
        admit(LEADER, "虚构院领导", Role.LEADER, "LEADERSHIP");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void in_november_the_page_and_the_menu_say_that_next_year_is_missing() {
        clock.set(LocalDate.of(2026, 11, 1));
        navigate(CalendarView.class);
        assertThat(find(Paragraph.class).withClassName("alarm").single().getText()).startsWith("2027年的放假安排还没有导入");
        assertThat(find(Span.class).withText("待导入").exists()).as("in the menu").isTrue();
        assertThat(text(getCurrentView())).contains("2027年暂定", "国务院办公厅 2025-11-04 通知");
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void from_mid_december_they_say_so_in_red() {
        clock.set(LocalDate.of(2026, 12, 15));
        navigate(CalendarView.class);
        assertThat(find(Paragraph.class).withClassName("alarm").single().getClassNames()).contains("late");
        assertThat(find(Span.class).withText("急需导入").single().getClassNames()).contains("late");
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void before_november_nobody_is_alarmed() {
        clock.set(LocalDate.of(2026, 10, 31));
        navigate(CalendarView.class);
        assertThat(find(Paragraph.class).withClassName("alarm").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = LEADER, roles = "LEADER")
    void who_cannot_propose_is_not_alarmed_and_has_no_form() {
        clock.set(LocalDate.of(2026, 12, 20));
        navigate(CalendarView.class);
        assertThat(find(Paragraph.class).withClassName("alarm").exists()).isFalse();
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void a_pasted_notice_is_refused_with_its_line_keeps_what_was_typed_and_is_proposed_when_it_is_right() {
        clock.set(LocalDate.of(2054, 12, 1));
        navigate(CalendarView.class);
        assertThat(text(getCurrentView())).contains("2055年未发布");
        var notice = NoticeTexts.OF_2031.replace("2031", "2055").replaceAll("（周.）", "").replace("1月19日、2月8日上班", "1月17日上班")
                .replace("4月27日上班", "4月25日上班").replace("9月28日、10月11日上班", "10月9日上班");
        field("文件网址").setValue("gov.cn");
        area().setValue(notice.replace("共8天", "共9天"));
        click("检查并提出");
        assertThat(field("文件网址").getErrorMessage()).contains("https://");
        assertThat(area().getErrorMessage()).contains("第 3 行：春节写的是共 9 天，按日期是 8 天。");
        assertThat(area().getValue()).contains("共9天");

        field("文件网址").setValue(NoticeTexts.ADDRESS);
        area().setValue(notice);
        click("检查并提出");
        assertThat(find(Paragraph.class).withClassName("done").single().getText()).isEqualTo("2055年的放假安排已提出，请另一位采用。");
        assertThat(area().getValue()).isEmpty();
        assertThat(text(getCurrentView())).contains("等待采用", "这一年由“未发布”改为“已发布”。", "改为上班：2055年1月17日");
        assertThat(find(Button.class).withAriaLabel("采用：2055").exists()).as("a director proposes only").isFalse();
        test(find(Button.class).withAriaLabel("预览会变动的期限：2055").single()).click();
        assertThat(text(getCurrentView())).contains("没有一件办件的日期会变动。");
        test(find(Button.class).withAriaLabel("撤回：2055").single()).click();
        assertThat(find(Paragraph.class).withClassName("done").single().getText()).contains("已撤回");
        assertThat(revisions.paper(2055)).isEmpty();
    }

    private void admit(String login, String name, Role role, String unit) {
        if (staff.byLogin(login).isEmpty()) {
            var outcome = staff.admit(login, name, new DepartmentCode(unit), Set.of(role), Steps.PORTAL);
            var password = ((StaffRoll.StaffOutcome.Done) outcome).oneTimePassword();
            staff.changePassword(login, password, "四川的雨下在窗台上的第九个早晨");
        }
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private TextArea area() {
        return find(TextArea.class).single();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).withCondition(b -> b.getAriaLabel().isEmpty()).last()).click();
    }

    private static String text(Object component) {
        return ((Component) component).getElement().getTextRecursively();
    }
}
