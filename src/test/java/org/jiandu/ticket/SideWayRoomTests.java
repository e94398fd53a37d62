package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandu.correspondence.Letters;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Duty;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusal, court procedure, details and notes on the database: what the citizen is told, and what happens to the terms. */
@DatabaseTest
class SideWayRoomTests {
    private static final String REASONS = "所反映的事项属于公安机关的职权，不属于本院的职权范围。";
    private static final String GUIDANCE = "您可以自收到裁定之日起十日内向上一级法院申请复议，窗口在诉讼服务大厅。";

    private final Steps steps;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Letters letters;
    private final SettableClock clock;

    SideWayRoomTests(Steps steps, Tickets tickets, Deadlines deadlines, Letters letters, SettableClock clock) {
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_friday() {
        clock.set(LocalDate.of(2026, 3, 6));
    }

    @Test
    void a_refusal_is_told_in_writing_with_its_reasons_and_ends_the_term_of_telling() {
        var id = handedIn();
        steps.act(id, new Command.ProposeRefusal(REASONS), Fixtures.REGISTRAR);
        assertThat(words(id)).as("nothing is told before somebody agreed").doesNotContain(REASONS);
        steps.act(id, new Command.Conclude(), Fixtures.DIRECTOR);
        assertThat(words(id)).contains(REASONS, "信访事项不予受理告知书");
        assertThat(states(id)).containsExactly("XF-NOTICE-15 MET");
        assertThat(tickets.page(id, new Actor.Citizen(id)).orElseThrow().owed()).isNull();
    }

    @Test
    void the_filing_division_sees_what_it_is_to_confirm_only_while_it_is_to_confirm_it() {
        var id = handedIn();
        assertThat(tickets.page(id, Fixtures.FILER)).isEmpty();
        steps.act(id, new Command.ProposeRedirect(GUIDANCE), Fixtures.REGISTRAR);
        assertThat(tickets.page(id, Fixtures.FILER)).isPresent();
        steps.act(id, new Command.Conclude(), Fixtures.FILER);
        assertThat(tickets.page(id, Fixtures.FILER)).isEmpty();
        assertThat(words(id)).contains(GUIDANCE, "诉讼程序告知书");
        assertThat(states(id)).containsExactly("XF-NOTICE-15 MET");
    }

    @Test
    void no_legal_clock_stops_while_details_are_awaited() {
        var id = handedIn();
        var before = states(id);
        steps.act(id, new Command.AskSupplement("请写明案号和承办法官的姓名"), Fixtures.REGISTRAR);
        assertThat(states(id)).isEqualTo(before);
        assertThat(words(id)).contains("请写明案号和承办法官的姓名", "补正通知");
        steps.act(id, new Command.Add("案号是（2026）辽0404执000号"), new Actor.Citizen(id));
        assertThat(tickets.page(id, Fixtures.REGISTRAR).orElseThrow().ticket().stage()).isInstanceOf(Stage.Registered.class);
    }

    @Test
    void notes_and_urgings_stay_in_the_office_and_an_objection_is_told_without_its_words() {
        var id = handedIn();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        steps.act(id, new Command.Note("已电话联系，对方情绪平稳"), Fixtures.REGISTRAR);
        steps.act(id, new Command.Urge("请抓紧签收"), Fixtures.DIRECTOR);
        steps.act(id, new Command.ObjectTo("这件事由财务室保管的款项引起，执行局没有经手，请改交财务室。"), Fixtures.ENFORCER);
        var told = tickets.page(id, new Actor.Citizen(id)).orElseThrow().timeline();
        assertThat(told).extracting(TicketPage.Moment::act).contains("objected").doesNotContain("noted", "urged");
        assertThat(words(id)).doesNotContain("情绪平稳", "抓紧", "财务室");
        assertThat(tickets.page(id, Fixtures.ENFORCER)).as("it is no longer theirs").isEmpty();
        assertThat(states(id)).as("the 60 days run on").contains("XF-HANDLE-60 RUNNING");
    }

    @Test
    void everything_of_it_is_in_the_trail() {
        var id = handedIn();
        steps.act(id, new Command.AskSupplement("请写明案号"), Fixtures.REGISTRAR);
        steps.act(id, new Command.ProposeRefusal(REASONS), Fixtures.REGISTRAR);
        steps.act(id, new Command.ReturnConclusion("请继续办理"), Fixtures.DIRECTOR);
        assertThat(tickets.page(id, Fixtures.REGISTRAR).orElseThrow().timeline())
                .extracting(TicketPage.Moment::act)
                .containsExactly("registered", "supplement_asked", "refusal_proposed", "conclusion_returned");
        assertThat(tickets.page(id, Fixtures.REGISTRAR).orElseThrow().timeline())
                .allMatch(m -> m.leafHash().matches("[0-9a-f]{64}"));
    }

    private TicketId handedIn() {
        return steps.handIn(steps.draft(Kind.COMPLAINT, "邻居家装修扰民，派出所一直没有处理，请法院管一管。"));
    }

    /** All that the citizen reads. */
    private String words(TicketId id) {
        var citizen = new Actor.Citizen(id);
        var said = new StringBuilder();
        tickets.page(id, citizen).orElseThrow().timeline().forEach(m -> said.append(m.text()).append('\n'));
        letters.of(id, citizen).forEach(l -> said.append(l.title()).append('\n').append(l.body()).append('\n'));
        return said.toString();
    }

    private List<String> states(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream()
                .filter(c -> c.duty() == Duty.ANSWER || c.policy().id().equals("UP-REPORT"))
                .map(c -> c.policy().id() + " " + c.state())
                .toList();
    }
}
