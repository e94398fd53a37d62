package org.jiandu.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jiandu.access.Departments;
import org.jiandu.access.Departments.Unit;
import org.jiandu.access.StaffRoll;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What an administrator sees and gets done, and what is refused at which field. */
@DatabaseTest
@WithMockUser(username = AdminViewTests.ADMINISTRATOR, roles = "ADMINISTRATOR")
class AdminViewTests extends SpringBrowserlessTest {
    static final String ADMINISTRATOR = "view.administrator";
    private static final DepartmentCode OFFICE = new DepartmentCode("OFFICE");
    private static final DepartmentCode PETITION = new DepartmentCode("PETITION");
    private static final String LONG = "四川的雨下在窗台上的第九个早晨";

    private final StaffRoll staff;
    private final Departments departments;
    private final Court court;
    private CourtSettings before = CourtSettings.unset();

    AdminViewTests(StaffRoll staff, Departments departments, Court court) {
        this.staff = staff;
        this.departments = departments;
        this.court = court;
    }

    @BeforeEach
    void an_administrator_sits_there() {
        before = court.settings();
        if (staff.byLogin(ADMINISTRATOR).isEmpty()) {
            var password = admit(ADMINISTRATOR, "虚构管理员", Role.ADMINISTRATOR, OFFICE);
            staff.changePassword(ADMINISTRATOR, password, LONG);
        }
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void the_court_is_as_before() {
        court.change(before, Steps.PORTAL);
    }

    @Test
    void somebody_is_admitted_and_the_one_time_password_is_shown_once() {
        navigate(StaffView.class);
        click("添加人员");
        click("添加");
        assertThat(find(TextField.class).withCaption("姓名").single().getErrorMessage()).contains("请填写名称");
        assertThat(find(TextField.class).withCaption("登录名").single().isInvalid()).isTrue();
        assertThat(department().getErrorMessage()).isEqualTo("请选择一个现有的部门。");
        assertThat(roles().getErrorMessage()).isEqualTo("请至少选择一个角色。");

        type("姓名", "虚构承办人");
        type("登录名", "view.handler");
        department().setValue(departments.find(PETITION).orElseThrow());
        roles().setValue(Set.of(Role.ADMINISTRATOR, Role.HANDLER));
        click("添加");
        assertThat(roles().getErrorMessage()).isEqualTo("系统管理员不能兼任其他角色。");
        assertThat(department().isInvalid()).isFalse();
        assertThat(find(TextField.class).withCaption("姓名").single().getValue()).isEqualTo("虚构承办人");

        roles().setValue(Set.of(Role.HANDLER));
        click("添加");
        assertThat(find(Span.class).withClassName("once-password").single().getText()).hasSizeGreaterThan(15);
        assertThat(done()).isEqualTo("已添加虚构承办人。");
        click("已交接，关闭");
        assertThat(find(Span.class).withClassName("once-password").exists()).isFalse();
        assertThat(staff.byLogin("view.handler").orElseThrow().mustChangePassword()).isTrue();
    }

    @Test
    void roles_leave_password_and_suspension_are_changed_from_the_row() {
        admit("view.worker", "虚构登记员", Role.REGISTRAR, PETITION);
        navigate(StaffView.class);
        act("修改：虚构登记员");
        roles().setValue(Set.of(Role.REGISTRAR, Role.DIRECTOR));
        click("保存");
        assertThat(roles().getErrorMessage()).contains("经办和批准须由两人完成");
        roles().setValue(Set.of(Role.DIRECTOR));
        click("保存");
        assertThat(done()).isEqualTo("已修改虚构登记员的部门和角色。");

        act("请假：虚构登记员");
        date("从哪天起").setValue(LocalDate.of(2099, 5, 8));
        click("保存");
        assertThat(date("到哪天止").getErrorMessage()).contains("要一起填写");
        date("到哪天止").setValue(LocalDate.of(2099, 5, 9));
        click("保存");
        assertThat(row("虚构登记员")).contains("请假：2099年5月8日至2099年5月9日");

        act("停用：虚构登记员");
        click("停用");
        assertThat(row("虚构登记员")).contains("已停用");
        assertThat(staff.actor("view.worker")).isEmpty();
        act("恢复：虚构登记员");
        click("恢复");
        assertThat(row("虚构登记员")).doesNotContain("已停用");
        act("重置密码：虚构登记员");
        click("重置密码");
        assertThat(find(Span.class).withClassName("once-password").exists()).isTrue();
    }

    @Test
    void nobody_is_offered_what_they_may_not_do_to_themselves() {
        navigate(StaffView.class);
        assertThat(find(Button.class).withAriaLabel("停用：虚构管理员").exists()).isFalse();
        assertThat(row("虚构管理员")).contains("由另一位系统管理员办理");
    }

    @Test
    void a_department_comes_changes_its_name_and_is_merged() {
        navigate(DepartmentsView.class);
        click("添加部门");
        type("名称", "虚构庭");
        type("代码", "1");
        click("添加");
        assertThat(find(TextField.class).withCaption("代码").single().getErrorMessage()).contains("英文字母开头");
        type("代码", "view_unit");
        click("添加");
        assertThat(done()).isEqualTo("已添加虚构庭。");
        act("改名：虚构庭");
        type("名称", "虚构新庭");
        click("保存");
        assertThat(row("虚构新庭")).contains("VIEW_UNIT");
        act("撤销或并入：虚构新庭");
        date("自哪天起撤销").setValue(LocalDate.of(2000, 1, 1));
        click("撤销部门");
        assertThat(date("自哪天起撤销").getErrorMessage()).isEqualTo("撤销日期不能早于今天。");
        date("自哪天起撤销").setValue(LocalDate.of(2099, 1, 1));
        units("并入哪个部门").setValue(departments.find(PETITION).orElseThrow());
        click("撤销部门");
        assertThat(row("虚构新庭")).contains("自2099年1月1日起撤销", "并入信访办");
    }

    @Test
    void settings_are_refused_at_their_field_and_the_mail_password_goes_in_but_never_out() {
        navigate(SettingsView.class);
        type("电话", "12345");
        type("端口", "many");
        type("地址", "虚构路 1 号");
        click("保存");
        assertThat(find(TextField.class).withCaption("电话").single().getErrorMessage()).contains("请带区号");
        assertThat(find(TextField.class).withCaption("端口").single().isInvalid()).isTrue();
        assertThat(court.settings()).isEqualTo(before);

        type("电话", "０371-23456789");
        type("端口", "465");
        type("发信服务器", "smtp.example.cn");
        type("用户名", "fictional");
        type("发信邮箱", "xinfang@example.cn");
        find(PasswordField.class).single().setValue("fictional-mail-password");
        click("保存");
        assertThat(done()).isEqualTo("本院设置已保存，各页面已更新。");
        assertThat(court.settings().telephone()).isEqualTo("0371-23456789");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();

        type("接待时间", "工作日 9:00 至 17:00");
        click("保存");
        assertThat(court.settings().smtpPassword()).as("left empty, it stays").isEqualTo("fictional-mail-password");
        type("用户名", "");
        click("保存");
        assertThat(court.settings().smtpPassword()).as("no user, no password").isEmpty();
    }

    @Test
    void mail_calendar_and_terms_can_be_read() {
        navigate(OutboxView.class);
        assertThat(text(getCurrentView())).contains("最近一次备份");
        navigate(CalendarView.class);
        assertThat(text(getCurrentView())).contains("暂定", "2026年2月15日至2026年2月23日放假", "2026年2月14日、2026年2月28日上班");
        navigate(PoliciesView.class);
        assertThat(text(getCurrentView())).contains("XF-NOTICE-15", "15 日", "法定期限", "本院承诺", "15 个工作日");
    }

    @Test
    @WithMockUser(username = "view.own", roles = "HANDLER")
    void an_own_password_is_changed_and_then_asked_for_again() {
        var oneTime = admit("view.own", "虚构本人", Role.HANDLER, PETITION);
        navigate(PasswordView.class);
        password("当前密码", oneTime);
        password("新密码", LONG);
        password("再输一次新密码", "another one altogether");
        click("修改密码");
        assertThat(find(PasswordField.class).withCaption("再输一次新密码").single().getErrorMessage()).contains("不一样");
        assertThat(find(PasswordField.class).withCaption("当前密码").single().getValue()).isEqualTo(oneTime);
        password("再输一次新密码", LONG);
        click("修改密码");
        assertThat(done()).contains("请用新密码重新登录");
        assertThat(staff.byLogin("view.own").orElseThrow().mustChangePassword()).isFalse();
    }

    private String admit(String login, String name, Role role, DepartmentCode unit) {
        return switch (staff.admit(login, name, unit, Set.of(role), Steps.PORTAL)) {
            case StaffRoll.StaffOutcome.Done(var _, var password) -> password;
            case StaffRoll.StaffOutcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    private void click(String label) {
        test(find(Button.class).withText(label).withCondition(b -> b.getAriaLabel().isEmpty()).last()).click();
    }

    private void act(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
    }

    private void type(String label, String value) {
        find(TextField.class).withCaption(label).single().setValue(value);
    }

    private void password(String label, String value) {
        find(PasswordField.class).withCaption(label).single().setValue(value);
    }

    private ComboBox<Unit> department() {
        return units("部门");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> units(String label) {
        return find(ComboBox.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return find(CheckboxGroup.class).single();
    }

    private DatePicker date(String label) {
        return find(DatePicker.class).withCaption(label).single();
    }

    private String done() {
        return find(Paragraph.class).withClassName("done").single().getText();
    }

    private String row(String name) {
        return find(ListItem.class).withClassName("row").all().stream()
                .map(AdminViewTests::text)
                .filter(t -> t.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Object component) {
        return ((Component) component).getElement().getTextRecursively();
    }
}
