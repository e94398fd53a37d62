package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketQuery.View;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** The list of work, as its reader finds it at eight in the morning. */
@WithMockUser(username = DeskViews.REGISTRAR, roles = "REGISTRAR")
class InboxViewTests extends DeskViews {
    private final Steps steps;
    private final SettableClock clock;

    InboxViewTests(StaffRoll staff, Steps steps, SettableClock clock) {
        super(staff);
        this.steps = steps;
        this.clock = clock;
    }

    @Test
    void a_line_says_until_when_and_what_and_leads_to_the_ticket() {
        var id = handedIn(LocalDate.of(2026, 3, 6), "大厅的电梯坏了很久");
        show("todo", "大厅的电梯坏了很久");
        var row = row(id);
        assertThat(words(row)).contains("2026年3月23日", "星期一", "未分类，自称意见建议", "大厅的电梯坏了很久", "已登记");
        assertThat(row.getHref()).isEqualTo("office/ticket/" + id.value());
        assertThat(row.getClassNames()).doesNotContain("late");
    }

    @Test
    void what_is_late_says_by_how_many_days() {
        var id = handedIn(LocalDate.of(2026, 3, 6), "停车场的灯不亮了");
        clock.set(LocalDate.of(2026, 3, 26));
        show("overdue", "停车场的灯不亮了");
        assertThat(words(row(id))).contains("逾期 3 天");
        assertThat(row(id).getClassNames()).contains("late");
        assertThat(page()).contains("已逾期（1）");
    }

    @Test
    void a_leaders_word_stands_under_to_read_with_its_count_until_it_was_read() {
        var id = handedIn(LocalDate.of(2026, 3, 6), "停车场的道闸坏了");
        show("unread", "停车场的道闸坏了");
        assertThat(find(RouterLink.class).withId("row-" + id.value()).exists()).isFalse();
        steps.act(id, new Command.Remark(Command.Remark.What.MARK_URGENT, ""), Fixtures.REGISTRAR);
        steps.act(id, new Command.Remark(Command.Remark.What.INSTRUCT, "请抓紧修好"), Fixtures.LEADER);
        show("unread", "停车场的道闸坏了");
        assertThat(words(row(id))).contains("停车场的道闸坏了");
        var tab = find(RouterLink.class, find(Nav.class).withClassName("tabs").single())
                .withAttribute("aria-current", "page").single();
        assertThat(words(tab)).startsWith("待阅").containsPattern("[1-9]");
        steps.act(id, new Command.MarkRead(), Fixtures.DIRECTOR);
        show("unread", "停车场的道闸坏了 ");
        assertThat(find(RouterLink.class).withId("row-" + id.value()).exists()).isFalse();
    }

    @Test
    void view_and_words_stand_in_the_address() {
        show("all", "没有人会写的一句话");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("没有人会写的一句话");
        assertThat(page()).contains("这个范围里没有找到");
        var current = find(RouterLink.class, find(Nav.class).withClassName("tabs").single())
                .withAttribute("aria-current", "page").single();
        assertThat(words(current)).isEqualTo("全部");
        assertThat(current.getHref()).contains("view=all", "q=");
    }

    @Test
    void whoever_is_named_in_a_complaint_does_not_find_it_in_the_list() {
        var id = handedIn(LocalDate.of(2026, 3, 6), "登记处的某人态度生硬");
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of(actor(REGISTRAR).id()));
        for (var view : View.values()) {
            show(view.name(), "登记处的某人态度生硬");
            assertThat(find(RouterLink.class).withId("row-" + id.value()).exists()).as(view.name()).isFalse();
        }
    }

    @Test
    @WithMockUser(username = ADMINISTRATOR, roles = "ADMINISTRATOR")
    void an_administrator_has_no_tickets_and_is_led_to_the_staff() {
        navigate("office", com.vaadin.flow.component.Component.class);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("StaffView");
    }

    @Test
    void the_view_of_an_address_is_read_kindly() {
        assertThat(Map.of("overdue", View.OVERDUE, "Done", View.DONE, "", View.TODO, "nonsense", View.TODO))
                .allSatisfy((typed, view) -> assertThat(InboxModel.view(typed)).isEqualTo(view));
    }

    private TicketId handedIn(LocalDate day, String text) {
        clock.set(day);
        return steps.handIn(steps.draft(Kind.COMMENT, text + "，希望尽快修好。"));
    }

    private void show(String view, String words) {
        UI.getCurrent().navigate("office", QueryParameters.simple(Map.of("view", view, "q", words)));
    }

    private RouterLink row(TicketId id) {
        return find(RouterLink.class).withId("row-" + id.value()).single();
    }
}
