package org.jiandu.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.Policies;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** A rule is changed on the page: tried, refused at its field, proposed, and decided by somebody else. */
@DatabaseTest
@WithMockUser(username = PoliciesViewTests.DIRECTOR, roles = "DIRECTOR")
class PoliciesViewTests extends SpringBrowserlessTest {
    static final String DIRECTOR = "rules.director";
    static final String LEADER = "rules.leader";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final StaffRoll staff;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    PoliciesViewTests(StaffRoll staff, Policies policies, JdbcClient jdbc, SettableClock clock) {
        this.staff = staff;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void two_people_sit_there() {
        admit(DIRECTOR, "虚构主任", Role.DIRECTOR, "PETITION");
        admit(LEADER, "虚构院领导", Role.LEADER, "LEADERSHIP");
        clock.set(TODAY);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void nothing_waits_any_more() {
        jdbc.sql("DELETE FROM deadline_policy WHERE version > 1").update();
        jdbc.sql("DELETE FROM deadline_policy_proposal").update();
    }

    @Test
    void what_is_refused_is_said_at_its_field_and_what_was_typed_stays() {
        navigate(PoliciesView.class);
        act("提出修改：对通报/措施的意见建议答复");
        type("时长", "-3");
        find(TextArea.class).withCaption("为什么修改").single().setValue("按一年的实际情况");
        click("提出");
        assertThat(field("时长").getErrorMessage()).isEqualTo("时长要写成大于零的整数，例如 15。");
        assertThat(field("时长").getValue()).isEqualTo("-3");
        assertThat(find(TextArea.class).withCaption("为什么修改").single().getValue()).isEqualTo("按一年的实际情况");
        type("时长", "20");
        type("最多延长几天", "5");
        click("提出");
        assertThat(from().getErrorMessage()).contains("对信访人不如现在", "提前 30 天公布", "2026年7月1日");
        assertThat(field("时长").isInvalid()).isFalse();
        from().setValue(LocalDate.of(2026, 7, 1));
        click("试算");
        assertThat(text(getCurrentView())).doesNotContain("已提出修改");
        click("提出");
        assertThat(done()).isEqualTo("已提出修改：对通报/措施的意见建议答复。等另一位院领导或者系统管理员批准。");
        assertThat(row("本人提出的")).contains("虚构主任提出，从2026年7月1日起适用：20 个工作日，可延长 5 个工作日", "按一年的实际情况");
    }

    @Test
    void trying_names_days_before_anything_is_proposed() {
        navigate(PoliciesView.class);
        act("提出修改：接收/去向书面告知（直接提出）");
        type("时长", "10");
        from().setValue(LocalDate.of(2026, 7, 1));
        find(TextArea.class).withCaption("为什么修改").single().setValue("提前告诉群众由谁办理");
        click("试算");
        assertThat(find(ListItem.class).all().stream().map(PoliciesViewTests::text))
                .contains("2026年6月1日起算的：到2026年6月16日，不变", "2026年7月1日起算的：现在到2026年7月16日，修改后到2026年7月13日");
        assertThat(policies.of("XF-NOTICE-15").orElseThrow().open()).isEmpty();
        type("时长", "20");
        click("试算");
        assertThat(field("时长").getErrorMessage()).isEqualTo("这是法律规定的期限：本院只能定得更短、更严，不能放宽。");
        find(Checkbox.class).withCaption("停用：从这一天起，新办件不再按这条规则计时").single().setValue(true);
        click("试算");
        assertThat(find(Checkbox.class).withCaption("停用：从这一天起，新办件不再按这条规则计时").single().getErrorMessage())
                .isEqualTo("这是法律规定的期限，不能停用。");
    }

    @Test
    @WithMockUser(username = LEADER, roles = "LEADER")
    void a_leader_reads_what_it_would_do_adopts_it_and_sends_another_back() {
        propose("XF-NOTICE-15", "10", "CALENDAR_DAY");
        propose("PP-ASSIGN-3WD", "2", "WORKING_DAY");
        navigate(PoliciesView.class);
        assertThat(find(Button.class).withText("提出修改").exists()).isFalse();
        act("批准：接收/去向书面告知（直接提出）");
        assertThat(find(ListItem.class).all().stream().map(PoliciesViewTests::text))
                .contains("2026年7月1日起算的：现在到2026年7月16日，修改后到2026年7月13日");
        click("批准");
        assertThat(done()).isEqualTo("已批准修改：接收/去向书面告知（直接提出）。");
        assertThat(row("XF-NOTICE-15 ")).contains("从2026年7月1日起：10 日", "法定期限", "虚构主任于2026年6月1日 10:00提出，虚构院领导于", "XF-2022-23");
        act("退回：审批交办");
        click("退回");
        assertThat(find(TextArea.class).withCaption("为什么退回").single().getErrorMessage()).contains("请写明为什么退回");
        find(TextArea.class).withCaption("为什么退回").single().setValue("人手不够");
        click("退回");
        assertThat(row("PP-ASSIGN-3WD")).contains("3 个工作日", "退回：人手不够");
        clock.set(LocalDate.of(2026, 7, 1));
        navigate(PasswordView.class);
        navigate(PoliciesView.class);
        assertThat(row("XF-NOTICE-15 ")).contains("10 日", "本院承诺，比法定期限严");
    }

    @Test
    @WithMockUser(username = "rules.reader", roles = "REGISTRAR")
    void whoever_only_reads_is_offered_nothing() {
        admit("rules.reader", "虚构登记员", Role.REGISTRAR, "PETITION");
        propose("PP-ASSIGN-3WD", "2", "WORKING_DAY");
        navigate(PoliciesView.class);
        assertThat(text(getCurrentView())).contains("待批的修改", "法定期限", "本院承诺");
        assertThat(find(Button.class).withText("提出修改").exists()).isFalse();
        assertThat(find(Button.class).withText("批准").exists()).isFalse();
    }

    private void propose(String policyId, String duration, String unit) {
        var draft = new Draft(policyId, duration, unit, true, "", "", false, LocalDate.of(2026, 7, 1), "提前告诉群众由谁办理");
        Actor director = staff.actor(DIRECTOR).orElseThrow();
        assertThat(policies.propose(draft, director)).isEmpty();
    }

    private void admit(String login, String name, Role role, String unit) {
        if (staff.byLogin(login).isEmpty()
                && staff.admit(login, name, new DepartmentCode(unit), Set.of(role), Steps.PORTAL) instanceof StaffOutcome.Done(var _, var oneTime)) {
            staff.changePassword(login, oneTime, "四川的雨下在窗台上的第九个早晨");
        }
    }

    private void click(String label) {
        test(find(Button.class).withText(label).withCondition(b -> b.getAriaLabel().isEmpty()).last()).click();
    }

    private void act(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
    }

    private void type(String label, String value) {
        field(label).setValue(value);
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private DatePicker from() {
        return find(DatePicker.class).withCaption("从哪个起算日起适用").single();
    }

    private String done() {
        return find(Paragraph.class).withClassName("done").single().getText();
    }

    private String row(String part) {
        return find(ListItem.class).withClassName("row").all().stream()
                .map(PoliciesViewTests::text)
                .filter(t -> t.contains(part.strip()) && !t.contains("XF-NOTICE-15-FWD"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Object component) {
        return ((Component) component).getElement().getTextRecursively();
    }
}
