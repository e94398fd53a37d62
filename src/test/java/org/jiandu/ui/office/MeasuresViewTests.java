package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.access.StaffRoll;
import org.jiandu.board.Board;
import org.jiandu.board.Line;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Proof;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Role;
import org.jiandu.notice.MeasureRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The board at the desk: a department enters, a leader decides, the desk keeps the rest. */
class MeasuresViewTests extends DeskViews {
    private static final String FINANCE = "desk.finance";
    private static final String LEADER = "desk.leader";
    private static final MeasureRef REFUNDS = new MeasureRef(new ItemRef("2022", 7), 2, 0);

    private final Board board;
    private final JdbcClient jdbc;

    MeasuresViewTests(StaffRoll staff, Board board, JdbcClient jdbc) {
        super(staff);
        this.board = board;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_department_and_a_leader() {
        sits(FINANCE, "虚构财务", "FINANCE", Role.HANDLER);
        sits(LEADER, "虚构院领导", "LEADERSHIP", Role.LEADER);
    }

    @AfterEach
    void the_board_is_empty_again() {
        for (var table : List.of("board_figure", "board_state", "board_evidence", "board_submission", "board_year", "board_check")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("UPDATE board SET version = version + 1").update();
    }

    @Test
    @WithMockUser(username = FINANCE, roles = "HANDLER")
    void a_department_enters_evidence_for_its_own_measures_and_what_was_typed_stays_until_it_is_kept() {
        navigate(MeasuresView.class);
        assertThat(page()).contains("接下来该填的", "填报证据", "提出状态变更").doesNotContain("等您核准的", "起算日");
        click("提交，请院领导核准");
        assertThat(measures().getFirst().getErrorMessage()).contains("请先选一条");
        choose();
        text().setValue("本周办理退费十二件。");
        click("提交，请院领导核准");
        assertThat(find(DatePicker.class).all().getFirst().getErrorMessage()).contains("请填日期");
        assertThat(text().getValue()).isEqualTo("本周办理退费十二件。");
        find(DatePicker.class).all().getFirst().setValue(today());
        kind().setValue(Proof.Kind.FIGURES);
        click("加一个数字");
        find(TextField.class).withCaption("数值").single().setValue("12");
        click("提交，请院领导核准");
        assertThat(page()).contains("每个数字都要写全");
        find(TextField.class).withCaption("名称").single().setValue("退费");
        find(TextField.class).withCaption("单位").single().setValue("件");
        find(TextField.class).withCaption("来源").single().setValue("财务室台账");
        click("提交，请院领导核准");
        assertThat(page()).contains("已提交，等院领导核准", "本部门等待核准和被退回的", "退费：12 件（来源：财务室台账）", "等待核准");
        assertThat(text().getValue()).isEmpty();
        assertThat(board.waiting("2022", actor(LEADER))).hasSize(1);
    }

    @Test
    @WithMockUser(username = FINANCE, roles = "HANDLER")
    void without_evidence_done_is_refused_at_the_field() {
        navigate(MeasuresView.class);
        measures().getLast().setValue(refunds());
        states().setValue(MeasureState.DONE);
        find(TextArea.class).withCaption("理由").single().setValue("已经全部做完了。");
        click("提出变更");
        assertThat(states().getErrorMessage()).contains("没有核准的证据");
    }

    @Test
    @WithMockUser(username = LEADER, roles = "LEADER")
    void a_leader_approves_or_sends_back_with_a_reason_and_sees_no_form_of_a_department() {
        enter("第一件：本周办理退费。");
        enter("第二件：写得不清楚。");
        navigate(MeasuresView.class);
        assertThat(page()).contains("等您核准的 2 件", "第一件：本周办理退费。", "虚构财务填报").doesNotContain("提出状态变更");
        test(find(Button.class).withText("核准公开").all().getFirst()).click();
        assertThat(page()).contains("等您核准的 1 件");
        click("退回");
        send("退回");
        assertThat(find(TextArea.class, dialog()).single().getErrorMessage()).contains("请写明退回的理由");
        find(TextArea.class, dialog()).single().setValue("请写明办理了多少件。");
        send("退回");
        assertThat(page()).contains("现在没有等您核准的");
        assertThat(board.read("2022").orElseThrow().line(REFUNDS).orElseThrow().proofs()).hasSize(1);
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void the_director_enters_where_no_department_is_named_confirms_years_and_sees_the_first_day() {
        navigate(MeasuresView.class);
        assertThat(page()).contains("填报证据", "确认“年底前”的年份", "起算日");
        test(find(Button.class).withText("确认是 2022 年").all().getFirst()).click();
        assertThat(page()).contains("已记下您的确认");
        assertThat(measures().getFirst().getListDataView().getItems()).allSatisfy(l ->
                assertThat(l.named().block().department()).isNull());
    }

    private void enter(String text) {
        var draft = new Proof.Draft(today(), Proof.Kind.FIGURES, text, List.of(), null, null);
        assertThat(board.enter(REFUNDS, draft, actor(FINANCE))).isEmpty();
    }

    private LocalDate today() {
        return board.read("2022").orElseThrow().today();
    }

    private Line refunds() {
        return board.read("2022").orElseThrow().line(REFUNDS).orElseThrow();
    }

    private void choose() {
        measures().getFirst().setValue(refunds());
    }

    @SuppressWarnings("unchecked")
    private List<ComboBox<Line>> measures() {
        return find(ComboBox.class).withCaption("哪一条措施").all().stream().map(box -> (ComboBox<Line>) box).toList();
    }

    private TextArea text() {
        return find(TextArea.class).withCaption("做了什么").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Proof.Kind> kind() {
        return find(Select.class).withCaption("证据种类").single();
    }

    @SuppressWarnings("unchecked")
    private Select<MeasureState> states() {
        return find(Select.class).withCaption("改为").single();
    }
}
