package org.jiandu.ui.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.insight.Question;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What a supervisor sees; each test asks about a week of 2023 that no other test uses. */
@DatabaseTest
@WithMockUser(username = OversightViewTests.LOGIN, roles = "SUPERVISOR")
class OversightViewTests extends SpringBrowserlessTest {
    static final String LOGIN = "jiandu-yuan";
    static final String INSPECTOR = "jiancha-yuan";

    private final StaffRoll staff;
    private final Steps steps;
    private final SettableClock clock;

    OversightViewTests(StaffRoll staff, Steps steps, SettableClock clock) {
        this.staff = staff;
        this.steps = steps;
        this.clock = clock;
    }

    @BeforeEach
    void aSupervisorReadsChinese() {
        if (staff.byLogin(LOGIN).isEmpty()
                && staff.admit(LOGIN, "周明", Fixtures.DISCIPLINE, Set.of(Role.SUPERVISOR), Steps.PORTAL)
                        instanceof StaffOutcome.Done(var _, var oneTime)) {
            assertThat(staff.changePassword(LOGIN, oneTime, "xugou-shanquan-qiaotou"))
                    .isInstanceOf(StaffOutcome.Done.class);
        }
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void every_figure_has_its_definition_and_what_is_overdue_counts_against_the_share() {
        var monday = LocalDate.of(2023, 5, 15);
        complaint(monday);
        ask(monday);
        assertThat(find(NativeDetails.class).all()).hasSize(11).allSatisfy(d -> assertThat(d.getSummaryText()).isEqualTo("口径"));
        assertThat(find(Paragraph.class).all()).anyMatch(p -> p.getText().contains("÷"));
        assertThat(names()).contains("按期率 0.0%", "逾期未办 1", "尚未交办 按期率 0.0%");
    }

    @Test
    void a_figure_leads_to_exactly_its_tickets_and_they_to_the_desk() {
        var monday = LocalDate.of(2023, 6, 12);
        var address = new HashMap<>(OversightModel.address(week(monday)));
        address.put("figure", "overdue");
        var id = complaint(monday);
        complaint(monday.plusDays(7));
        UI.getCurrent().navigate("oversight/tickets", QueryParameters.simple(address));
        assertThat(find(H1.class).single().getText()).isEqualTo("逾期未办");
        assertThat(find(NativeTable.class).single().getBody().getRowCount()).isEqualTo(1);
        assertThat(find(Anchor.class).all()).anyMatch(a -> a.getHref().equals("office/ticket/" + id.value()));
    }

    /** 监察室 reads a petition on request only: a way that ends in 「not found」 is not offered. */
    @Test
    @WithMockUser(username = INSPECTOR, roles = "DISCIPLINE")
    void the_discipline_office_sees_numbers_that_lead_nowhere() {
        if (staff.byLogin(INSPECTOR).isEmpty()
                && staff.admit(INSPECTOR, "虚构监察", Fixtures.DISCIPLINE, Set.of(Role.DISCIPLINE), Steps.PORTAL)
                        instanceof StaffOutcome.Done(var _, var oneTime)) {
            staff.changePassword(INSPECTOR, oneTime, "xugou-shanquan-qiaotou");
        }
        var monday = LocalDate.of(2023, 9, 11);
        complaint(monday);
        ask(monday);
        assertThat(names()).contains("逾期未办 1");
        UI.getCurrent().navigate("oversight/tickets", QueryParameters.simple(OversightModel.address(week(monday))));
        assertThat(find(NativeTable.class).single().getBody().getRowCount()).isEqualTo(1);
        assertThat(find(Anchor.class).all()).noneMatch(a -> a.getHref().startsWith("office/ticket/"));
    }

    @Test
    void cards_on_a_telephone_say_each_heading_again() {
        var monday = LocalDate.of(2023, 7, 17);
        complaint(monday);
        ask(monday);
        assertThat(find(NativeTableCell.class).all())
                .isNotEmpty()
                .allMatch(cell -> !cell.getElement().getAttribute("data-heading").isEmpty());
    }

    @Test
    void an_address_nobody_can_read_is_said_and_the_usual_year_is_shown() {
        UI.getCurrent().navigate("oversight", QueryParameters.simple(Map.of("from", "yesterday")));
        assertThat(find(Paragraph.class).all()).anyMatch(p -> p.hasClassName("refusal") && p.getText().contains("地址中的日期"));
        assertThat(find(H1.class).single().getText()).isEqualTo("办理时效");
    }

    private void ask(LocalDate monday) {
        UI.getCurrent().navigate("oversight", QueryParameters.simple(OversightModel.address(week(monday))));
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        find(RouterLink.class).all().forEach(l -> names.add(String.valueOf(l.getElement().getAttribute("aria-label"))));
        return names;
    }

    private static Question week(LocalDate monday) {
        return Question.of(monday, monday.plusDays(6));
    }

    /** Handed in on a day and left lying; it is a month later. */
    private TicketId complaint(LocalDate received) {
        clock.set(received);
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "窗口排队两小时，没有人说明原因。"));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.FILING), Set.of());
        clock.set(received.plusDays(30));
        return id;
    }
}
