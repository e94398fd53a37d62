package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Set;
import org.jiandu.access.Departments.Unit;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** One ticket at the desk: what is seen, done, refused and kept. */
@WithMockUser(username = DeskViews.REGISTRAR, roles = "REGISTRAR")
class TicketViewTests extends DeskViews {
    private static final String TEXT = "<b>执行款</b>到账以后两个月没有发放，\n电话没有人接。";

    private final Steps steps;
    private final Tickets tickets;
    private final SettableClock clock;
    private TicketId id = Fixtures.id(0);

    TicketViewTests(StaffRoll staff, Steps steps, Tickets tickets, SettableClock clock) {
        super(staff);
        this.steps = steps;
        this.tickets = tickets;
        this.clock = clock;
    }

    @BeforeEach
    void a_complaint_lies_there() {
        clock.set(LocalDate.of(2026, 3, 6));
        id = steps.handIn(steps.reachable(Kind.COMPLAINT, TEXT, "张三丰", "13800005678", ""));
    }

    @Test
    void the_petition_stands_there_as_text_with_its_day_and_why_it_is_this_day() {
        open();
        assertThat(find(Div.class).withClassName("prose").all().getFirst().getText()).isEqualTo(TEXT);
        assertThat(page()).contains("已登记", "最迟 2026年3月23日（星期一）", "告知受理情况（15 日）", "法定期限", "为什么是这一天", "依据：");
    }

    @Test
    void a_complaint_is_classed_and_walled_against_whom_it_names() {
        open();
        click("分类");
        classes().setValue(TicketClass.COMPLAINT);
        units().setValue(Set.of(unit("ENFORCEMENT")));
        send("分类");
        assertThat(asked()).isFalse();
        assertThat(ticket().stage()).isInstanceOf(Stage.Triaged.class);
        assertThat(ticket().accusedUnits()).containsExactly(Fixtures.ENFORCEMENT);
        assertThat(page()).contains("被反映的部门和人员看不到这件");

        click("层报");
        assertThat(departments().getListDataView().getItems().map(Unit::code)).doesNotContain(Fixtures.ENFORCEMENT)
                .contains(Fixtures.FILING);
        send("层报");
        assertThat(departments().getErrorMessage()).isEqualTo("请选择一个部门。");
    }

    @Test
    void it_is_passed_on_to_be_read_from_a_form_that_offers_nobody_complained_of() {
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.ENFORCEMENT), Set.of());
        open();
        click("转办（阅处）");
        assertThat(departments().getListDataView().getItems().map(Unit::code)).doesNotContain(Fixtures.ENFORCEMENT);
        send("转办（阅处）");
        assertThat(departments().getErrorMessage()).isEqualTo("请选择一个部门。");
        departments().setValue(offered("PETITION"));
        send("转办（阅处）");
        assertThat(departments().getErrorMessage()).contains("不用再转");
        departments().setValue(offered("RESEARCH"));
        send("转办（阅处）");
        assertThat(asked()).isFalse();
        assertThat(ticket().unreadBy(new DepartmentCode("RESEARCH"))).isTrue();
        assertThat(page()).contains("转办（阅处）", "转给 研究室");
    }

    private Unit offered(String code) {
        return departments().getListDataView().getItems().filter(u -> u.code().value().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void the_desk_is_shown_which_departments_the_words_suggest_and_decides_itself() {
        open();
        click("分类");
        assertThat(words(dialog())).contains("建议：执行信访，交执行局", "执行款（规则");
        classes().setValue(TicketClass.COMPLAINT);
        assertThat(units().getValue()).isEmpty();
        units().setValue(Set.of(unit("ENFORCEMENT")));
        send("分类");
        click("层报");
        assertThat(departments().getListDataView().getItems().map(Unit::code))
                .as("who is complained of is not even offered")
                .doesNotContain(Fixtures.ENFORCEMENT);
        assertThat(departments().getOptionalValue().map(Unit::code)).isNotEqualTo(java.util.Optional.of(Fixtures.ENFORCEMENT));
    }

    @Test
    void an_accusation_chosen_and_taken_back_does_not_stay_in_a_suggestion() {
        open();
        click("分类");
        classes().setValue(TicketClass.COMPLAINT);
        units().setValue(Set.of(unit("ENFORCEMENT")));
        classes().setValue(TicketClass.SUGGESTION);
        send("分类");
        assertThat(ticket().as()).isEqualTo(TicketClass.SUGGESTION);
        assertThat(ticket().accusedUnits()).isEmpty();
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void a_refused_reason_stands_at_its_field_and_what_was_typed_stays() {
        proposed();
        open();
        click("退回层报");
        reason().setValue("短");
        send("退回层报");
        assertThat(reason().isInvalid()).isTrue();
        assertThat(reason().getErrorMessage()).isEqualTo("请至少写 5 个字，现在是 1 个字。");
        assertThat(reason().getValue()).isEqualTo("短");
        reason().setValue("请先写明核查的范围");
        send("退回层报");
        assertThat(asked()).isFalse();
        assertThat(ticket().stage()).isInstanceOf(Stage.Triaged.class);
        assertThat(page()).contains("请先写明核查的范围");
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void whoever_was_slower_keeps_the_words_and_learns_where_it_stands() {
        proposed();
        open();
        click("退回层报");
        reason().setValue("请先写明核查的范围");
        steps.act(id, new Command.Assign(), Fixtures.DIRECTOR);
        send("退回层报");
        assertThat(words(dialog())).contains(
                "已有别人办理了这件", "现在的阶段是“已交办，待签收”，这一步不能办了", "您打开之后的经过", "审批交办", "您写的（没有送出）");
        assertThat(reason().getValue()).isEqualTo("请先写明核查的范围");
        assertThat(find(Button.class, dialog()).withText("按现在的状态办理").exists()).isFalse();
        assertThat(ticket().stage()).isInstanceOf(Stage.Assigned.class);
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void what_somebody_did_meanwhile_stands_beside_my_words_and_mine_go_to_the_newest_state() {
        proposed();
        open();
        click("退回层报");
        reason().setValue("请先写明核查的范围");
        steps.act(id, new Command.Note("信访人来电补充了案号"), Fixtures.REGISTRAR);
        send("退回层报");
        assertThat(words(dialog())).contains("这一步还可以办", "内部备注", "信访人来电补充了案号", "您写的（没有送出）");
        assertThat(reason().getValue()).isEqualTo("请先写明核查的范围");
        send("按现在的状态办理");
        assertThat(asked()).isFalse();
        assertThat(ticket().stage()).isInstanceOf(Stage.Triaged.class);
        assertThat(page()).contains("请先写明核查的范围");
    }

    @Test
    void papers_that_are_ticked_are_printed_as_one_file() {
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        open();
        assertThat(page()).contains("勾选文书，可以合并打印。");
        var boxes = find(Checkbox.class).all();
        boxes.get(0).setValue(true);
        boxes.get(1).setValue(true);
        assertThat(together().getText()).isEqualTo("合并打印（2 份）");
        assertThat(together().getHref()).startsWith("office/papers.pdf?pick=" + id.value() + ":");

        navigate(PapersOutView.class);
        assertThat(page()).contains(ticket().number().value(), "受理告知书");
        find(Checkbox.class).all().get(1).setValue(true); // the first ticks all, and the day of the tests has too many for one file
        assertThat(together().getText()).isEqualTo("合并打印（1 份）");
    }

    private Anchor together() {
        return find(Anchor.class).withClassName("button-link").single();
    }

    @Test
    void a_closed_door_says_why() {
        proposed();
        steps.act(id, new Command.Assign(), Fixtures.DIRECTOR);
        steps.answer(id, "经核查属实，款项已经发放。");
        open();
        assertThat(find(Button.class).withText("办结").single().isEnabled()).isFalse();
        assertThat(page()).contains("“办结”现在不能办：还没有收到评价", "经核查属实，款项已经发放。");
    }

    @Test
    void who_handed_it_in_is_seen_only_on_purpose_and_leaves_a_trace() {
        open();
        assertThat(page()).doesNotContain("13800005678").contains("信访人也能看到");
        click("查看联系方式");
        assertThat(page()).contains("张三丰", "13800005678", "这次查看已记录");
        var trace = tickets.page(id, Fixtures.DIRECTOR).orElseThrow().timeline();
        assertThat(trace).anyMatch(m -> m.act().equals("identity_viewed"));
    }

    @Test
    void a_sealed_matter_leaves_the_desk_and_only_its_number_remains() {
        open();
        var number = ticket().number().value();
        click("封存移送监察室");
        assertThat(words(dialog())).contains("不能撤销");
        send("封存移送监察室");
        assertThat(tickets.page(id, actor(REGISTRAR))).isEmpty();
        open();
        assertThat(page()).contains("没有这件").doesNotContain(number, "执行款");
        navigate(HandedOverView.class);
        assertThat(page()).contains(number, "收到：2026年3月6日").doesNotContain("执行款", "张三丰");
    }

    @Test
    void whoever_is_named_in_it_meets_the_same_page_as_for_an_address_nobody_has() {
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of(actor(REGISTRAR).id()));
        open();
        var walled = page();
        id = Fixtures.id(77);
        open();
        assertThat(page()).isEqualTo(walled);
        navigate("office/ticket/nonsense", TicketView.class);
        assertThat(page()).isEqualTo(walled);
    }

    private void proposed() {
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.act(id, new Command.Propose(Fixtures.ENFORCEMENT, "请核查"), Fixtures.REGISTRAR);
    }

    private void open() {
        navigate("office/ticket/" + id.value(), TicketView.class);
    }

    private Ticket ticket() {
        return tickets.page(id, Steps.PORTAL).orElseThrow().ticket();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<TicketClass> classes() {
        return find(RadioButtonGroup.class, dialog()).single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Unit> units() {
        return find(MultiSelectComboBox.class, dialog()).withCaption("被反映的部门").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> departments() {
        return find(ComboBox.class, dialog()).single();
    }

    private TextArea reason() {
        return find(TextArea.class, dialog()).single();
    }

    private Unit unit(String code) {
        return units().getListDataView().getItems().filter(u -> u.code().value().equals(code)).findFirst().orElseThrow();
    }
}
