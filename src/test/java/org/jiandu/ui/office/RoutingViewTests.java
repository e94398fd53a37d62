package org.jiandu.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.routing.Routing;
import org.jiandu.routing.Routing.Outcome;
import org.jiandu.routing.RuleSheet;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** The routing rules at the desk: read, proposed by one, tried on what the reader may see, decided by another. */
@WithMockUser(username = DeskViews.REGISTRAR, roles = "REGISTRAR")
class RoutingViewTests extends DeskViews {
    private static final String PETITION = "执行款到账以后两个月没有发放，电话没有人接。";

    private final Routing routing;
    private final RoutingModel model;
    private final Steps steps;
    private final Tickets tickets;
    private final SettableClock clock;
    private final String csv;

    RoutingViewTests(StaffRoll staff, Routing routing, RoutingModel model, Steps steps, Tickets tickets, SettableClock clock) throws IOException {
        super(staff);
        this.routing = routing;
        this.model = model;
        this.steps = steps;
        this.tickets = tickets;
        this.clock = clock;
        this.csv = Files.readString(Path.of("seeds/routing-rules.csv"));
    }

    @Test
    void the_rules_in_force_are_read_as_a_table_with_their_version_and_since_when() {
        navigate(RoutingView.class);
        assertThat(page()).contains(
                "第 " + routing.inForce().orElseThrow().number() + " 版", "起生效", "先看是否封存", "有其一：", "贪污", "执行局", "不交部门");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).anyMatch(t -> t.startsWith("下载第"));
        assertThat(model.csv(routing.inForce().orElseThrow().number())).startsWith("\ufeff\"id\",\"kind\"");
    }

    @Test
    void what_is_wrong_is_told_line_by_line_and_what_was_pasted_stays() {
        navigate(RoutingView.class);
        var faulty = csv.replaceFirst("S02,SEAL,890", "S02,SEEL,high") + "\n" + csv.lines().skip(1).findFirst().orElseThrow();
        text().setValue(faulty);
        click("检查并用旧件试一试");
        assertThat(page()).contains("第 3 行：“kind”只能写", "第 3 行：“priority”要写整数。", "编号“S01”前面已经用过");
        click("提交，请另一人启用");
        assertThat(page()).contains("第 3 行：“kind”只能写");
        assertThat(text().getValue()).isEqualTo(faulty);
        text().setValue(csv.replace(",ENFORCEMENT,", ",NOWHERE,"));
        click("提交，请另一人启用");
        assertThat(page()).contains("本院没有代码为“NOWHERE”的部门");
    }

    @Test
    void a_new_set_is_tried_on_tickets_the_reader_may_see_and_proposed_but_not_switched_on_by_the_same_person() {
        clock.set(LocalDate.of(2026, 3, 6));
        var seen = steps.handIn(steps.draft(Kind.COMPLAINT, PETITION));
        var walled = steps.handIn(steps.draft(Kind.COMPLAINT, PETITION));
        steps.triage(walled, TicketClass.COMPLAINT, Set.of(), Set.of(actor(REGISTRAR).id()));
        navigate(RoutingView.class);
        text().setValue(csv.replace(",ENFORCEMENT,", ",FILING,"));
        click("检查并用旧件试一试");
        assertThat(page())
                .contains(number(seen), "改为：执行信访，交立案庭")
                .doesNotContain(number(walled));
        var before = routing.inForce().orElseThrow().number();
        click("提交，请另一人启用");
        var version = routing.versions().getFirst().number();
        assertThat(page()).contains("已存为第 " + version + " 版，还没有启用", "您提交的，请另一位主任启用或者退回。", "待启用");
        assertThat(find(Button.class).withText("启用第 " + version + " 版").exists()).isFalse();
        assertThat(routing.inForce().orElseThrow().number()).isEqualTo(before);
        assertThat(text().getValue()).isEmpty();
    }

    @Test
    @WithMockUser(username = DIRECTOR, roles = "DIRECTOR")
    void a_second_person_switches_it_on_or_sends_it_back_with_a_reason() {
        var good = ((Outcome.Done) routing.load(csv, actor(REGISTRAR))).version();
        var bad = ((Outcome.Done) routing.load(csv, actor(REGISTRAR))).version();
        navigate(RoutingView.class);
        click("启用第 " + good + " 版");
        assertThat(routing.inForce().orElseThrow().number()).isEqualTo(good);
        assertThat(page()).contains("第 " + good + " 版，", "虚构登记员载入，虚构主任启用");
        click("退回第 " + bad + " 版");
        var reason = find(TextArea.class, dialog()).single();
        reason.setValue("不行");
        send("退回第 " + bad + " 版");
        assertThat(reason.getErrorMessage()).contains("5 到 500 个字");
        reason.setValue("和现行的一样，不用换。");
        send("退回第 " + bad + " 版");
        assertThat(page()).contains("已退回", "虚构主任退回：和现行的一样，不用换。");
        assertThat(routing.adopt(bad, actor(DIRECTOR))).as("what was sent back stays so").isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_file_of_a_spreadsheet_is_read_in_either_encoding_used_in_china() {
        for (var charset : Set.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(RoutingModel.decoded("执行局，打招呼".getBytes(charset))).isEqualTo("执行局，打招呼");
        }
        assertThat(model.check(csv)).isInstanceOf(RuleSheet.Sound.class);
        assertThat(model.check("id,kind")).isInstanceOf(RuleSheet.Faulty.class);
    }

    private TextArea text() {
        return find(TextArea.class).single();
    }

    private String number(org.jiandu.kernel.TicketId id) {
        return tickets.page(id, Steps.PORTAL).orElseThrow().ticket().number().value();
    }
}
