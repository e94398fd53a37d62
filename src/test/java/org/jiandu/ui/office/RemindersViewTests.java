package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.reminder.DutyRoster;
import org.jiandu.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** How one is reminded, and whose turn it is, at the desk. */
@WithMockUser(username = DeskViews.DIRECTOR, roles = "DIRECTOR")
class RemindersViewTests extends DeskViews {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private final StaffContacts contacts;
    private final DutyRoster roster;

    RemindersViewTests(StaffRoll staff, StaffContacts contacts, DutyRoster roster, SettableClock clock) {
        super(staff);
        this.contacts = contacts;
        this.roster = roster;
        clock.set(DAY);
    }

    @Test
    void an_address_is_kept_and_a_wrong_one_is_refused_at_its_field() {
        navigate(RemindersView.class);
        var email = find(EmailField.class).single();
        email.setValue("nobody");
        click("保存");
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("请检查邮箱地址");
        email.setValue("desk.director@example.org");
        click("保存");
        assertThat(page()).contains("已保存。");
        assertThat(contacts.of(actor(DIRECTOR).id()).email()).isEqualTo("desk.director@example.org");
    }

    @Test
    void the_calendar_address_is_shown_once_changed_and_stopped() {
        contacts.revokeFeed(actor(DIRECTOR));
        navigate(RemindersView.class);
        assertThat(page()).contains("还没有日历地址。");
        click("生成日历地址");
        var first = find(TextField.class).single().getValue();
        assertThat(first).matches("(https?://[^/]+)?/calendar/[\\w-]{43}\\.ics");
        navigate(DutyView.class);
        navigate(RemindersView.class);
        assertThat(page()).contains("正在使用").doesNotContain("/calendar/");
        click("换一个新地址");
        assertThat(find(TextField.class).single().getValue()).isNotEqualTo(first);
        click("停用");
        assertThat(page()).contains("已停用", "还没有日历地址。");
        assertThat(contacts.of(actor(DIRECTOR).id()).feed()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_director_sets_whose_turn_it_is_and_everybody_reads_it() {
        navigate(DutyView.class);
        click("安排");
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        ((ComboBox<Member>) find(ComboBox.class).single()).setValue(staff.byLogin(REGISTRAR).orElseThrow());
        click("安排");
        assertThat(page()).contains("已安排。", "虚构登记员", "没有设邮箱，收不到通知", "没有安排");
        assertThat(roster.on(DAY)).contains(actor(REGISTRAR).id());
        navigate(RemindersView.class);
        assertThat(page()).contains("今天值班：虚构登记员");
        navigate(DutyView.class);
        click("取消");
        assertThat(roster.on(DAY)).isEmpty();
    }
}
