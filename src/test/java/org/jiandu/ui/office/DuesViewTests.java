package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** The month of what falls due. */
@WithMockUser(username = DeskViews.REGISTRAR, roles = "REGISTRAR")
class DuesViewTests extends DeskViews {
    private final Steps steps;
    private final Tickets tickets;
    private final SettableClock clock;

    DuesViewTests(StaffRoll staff, Steps steps, Tickets tickets, SettableClock clock) {
        super(staff);
        this.steps = steps;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Test
    void a_day_shows_what_falls_due_on_it_and_a_make_up_day_and_a_day_off_are_named() {
        var id = handedIn(LocalDate.of(2026, 9, 14));
        open("2026-09");
        assertThat(page()).contains("2026 年 9 月", number(id), "中秋", "调休上班", "分类");
        open("2026-10");
        assertThat(page()).contains("国庆");
    }

    @Test
    void the_load_of_a_department_and_what_is_late_stand_below() {
        handedIn(LocalDate.of(2026, 9, 14));
        clock.set(LocalDate.of(2026, 10, 20));
        open("2026-10");
        assertThat(page()).contains("各部门在办", "信访办", "逾期");
    }

    @Test
    void what_would_slip_while_i_am_away_is_listed_and_a_wrong_span_is_said() {
        var id = handedIn(LocalDate.of(2026, 9, 14));
        open("2026-09");
        find(DatePicker.class).withCaption("从哪天").single().setValue(LocalDate.of(2026, 9, 20));
        find(DatePicker.class).withCaption("到哪天").single().setValue(LocalDate.of(2026, 9, 18));
        test(find(Button.class).withText("看一看").single()).click();
        assertThat(page()).contains("结束的一天不能早于开始");
        find(DatePicker.class).withCaption("到哪天").single().setValue(LocalDate.of(2026, 9, 30));
        test(find(Button.class).withText("看一看").single()).click();
        assertThat(page()).contains("不在时到期", number(id));
    }

    @Test
    void whoever_is_complained_of_finds_it_on_no_day() {
        var id = handedIn(LocalDate.of(2026, 9, 14));
        var number = number(id);
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of(actor(REGISTRAR).id()));
        open("2026-09");
        assertThat(page()).doesNotContain(number);
    }

    /** SLA-093. */
    @Test
    void the_page_of_a_ticket_says_how_many_working_days_and_how_many_days_are_left() {
        var id = handedIn(LocalDate.of(2026, 9, 14));
        clock.set(LocalDate.of(2026, 9, 24));
        navigate(TicketView.class, java.util.Map.of("id", id.value()));
        assertThat(page()).contains("还有 2 个工作日（5 天）", "2026年9月29日");
    }

    private TicketId handedIn(LocalDate day) {
        clock.set(day);
        return steps.handIn(steps.draft(Kind.COMPLAINT, "停车场的收费没有公示，请查明。"));
    }

    private String number(TicketId id) {
        return tickets.page(id, Steps.PORTAL).orElseThrow().ticket().number().value();
    }

    private void open(String month) {
        UI.getCurrent().navigate(DuesView.class, QueryParameters.of("month", month));
    }
}
