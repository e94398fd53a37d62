package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jiandu.access.StaffRoll;
import org.jiandu.intake.Intake;
import org.jiandu.testing.SettableClock;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What comes by letter, telephone or in person gets number, code and date like everything else. */
@WithMockUser(username = DeskViews.REGISTRAR, roles = "REGISTRAR")
class RegisterViewTests extends DeskViews {
    private static final String TEXT = "来电人说，立案材料交了一个月没有回音。";
    private static final Pattern NUMBER = Pattern.compile("WH-\\d{4}-\\d{6}");

    private final Intake intake;
    private final SettableClock clock;

    RegisterViewTests(StaffRoll staff, Intake intake, SettableClock clock) {
        super(staff);
        this.intake = intake;
        this.clock = clock;
    }

    @BeforeEach
    void a_day_in_march() {
        clock.set(LocalDate.of(2026, 3, 9));
        navigate(RegisterView.class);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_is_lost() {
        text().setValue(TEXT);
        click("登记");
        assertThat(choice("怎样来的").getErrorMessage()).isEqualTo("请选择是来信、来电还是来访。");
        assertThat(choice("性质").isInvalid()).isTrue();
        assertThat(text().getValue()).isEqualTo(TEXT);
    }

    @Test
    void an_old_letter_needs_a_reason_and_then_its_days_count_from_its_receipt() {
        fill(Channel.LETTER);
        find(DatePicker.class).withCaption("收到日期").single().setValue(LocalDate.of(2026, 3, 6));
        click("登记");
        var reason = find(TextField.class).withCaption("为什么现在才登记").single();
        assertThat(reason.getErrorMessage()).contains("请写明为什么现在才登记");
        reason.setValue("收发室周末没有分信");
        click("登记");
        assertThat(page()).contains("已登记", "2026年3月6日（星期五）", "2026年3月23日（星期一）", "只显示这一次");
    }

    @Test
    void the_code_shown_at_the_desk_opens_the_follow_page() {
        fill(Channel.PHONE);
        click("登记");
        var lines = page().lines().toList();
        var number = lines.stream().filter(l -> NUMBER.matcher(l).matches()).findFirst().orElseThrow();
        var code = lines.get(lines.indexOf("查询码") + 1);
        assertThat(intake.follow(number, code)).isPresent();
        click("再登记一件");
        assertThat(page()).doesNotContain(number, code);
        assertThat(text().getValue()).isEmpty();
    }

    @Test
    void what_was_told_is_to_be_read_back_and_a_letter_is_not() {
        choice("怎样来的").setValue(Channel.LETTER);
        assertThat(readBack()).isFalse();
        choice("怎样来的").setValue(Channel.VISIT);
        assertThat(readBack()).isTrue();
    }

    private boolean readBack() {
        return find(com.vaadin.flow.component.html.Paragraph.class).withClassName("read-back").exists();
    }

    private void fill(Channel channel) {
        choice("怎样来的").setValue(channel);
        choice("性质").setValue(Kind.COMPLAINT);
        text().setValue(TEXT);
    }

    private TextArea text() {
        return find(TextArea.class).withCaption("内容").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choice(String caption) {
        return find(RadioButtonGroup.class, (Component) getCurrentView()).withCaption(caption).single();
    }
}
