package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.ticket.Fixtures.ADMINISTRATOR;
import static org.jiandu.ticket.Fixtures.DIRECTOR;
import static org.jiandu.ticket.Fixtures.DISCIPLINE;
import static org.jiandu.ticket.Fixtures.ENFORCEMENT;
import static org.jiandu.ticket.Fixtures.ENFORCER;
import static org.jiandu.ticket.Fixtures.FILING;
import static org.jiandu.ticket.Fixtures.INSPECTOR;
import static org.jiandu.ticket.Fixtures.LEADER;
import static org.jiandu.ticket.Fixtures.NOW;
import static org.jiandu.ticket.Fixtures.PETITION;
import static org.jiandu.ticket.Fixtures.REGISTRAR;
import static org.jiandu.ticket.Fixtures.aTicket;
import static org.jiandu.ticket.Fixtures.after;
import static org.jiandu.ticket.Fixtures.answered;
import static org.jiandu.ticket.Fixtures.assigned;
import static org.jiandu.ticket.Fixtures.citizen;
import static org.jiandu.ticket.Fixtures.investigating;
import static org.jiandu.ticket.Fixtures.staff;
import static org.jiandu.ticket.Fixtures.triaged;
import static org.jiandu.ticket.TicketTests.CLOSE;
import static org.jiandu.ticket.TicketTests.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.junit.jupiter.api.Test;

/** 转办阅处 and 阅知, and departments that are no more, each as a sentence a clerk can judge. */
class ForwardTests {
    private static final DepartmentCode RESEARCH = new DepartmentCode("RESEARCH");
    private static final Actor.Staff RESEARCHER = staff(20, RESEARCH, Role.HANDLER);
    private static final Command.Forward FORWARD = new Command.Forward(RESEARCH, "请研究室阅");
    private static final Command.MarkRead READ = new Command.MarkRead();
    private static final Command INSTRUCT = new Command.Remark(Command.Remark.What.INSTRUCT, "请抓紧办理，按期答复");

    @Test
    void what_is_passed_on_stays_with_whoever_handles_it_and_its_stage_does_not_move() {
        var before = investigating();
        var forwarded = after(before, FORWARD, REGISTRAR);
        assertThat(forwarded.stage()).isEqualTo(before.stage());
        assertThat(forwarded.owner()).contains(ENFORCEMENT);
        assertThat(Visibility.sees(RESEARCHER, before)).isFalse();
        assertThat(Visibility.sees(RESEARCHER, forwarded)).isTrue();
    }

    @Test
    void what_is_passed_on_moves_no_clock_and_the_citizen_may_know_it() {
        var done = (Decision.Done) investigating().decide(FORWARD, DIRECTOR, Fixtures.on(NOW));
        assertThat(done.deeds()).singleElement().satisfies(d -> {
            assertThat(d.fact()).isInstanceOf(TicketFact.Beside.class).isNotInstanceOf(TicketFact.Inside.class);
            assertThat(d.text()).isEqualTo("请研究室阅");
        });
    }

    @Test
    void it_is_passed_on_before_and_after_the_answer_but_not_sealed_or_withdrawn() {
        for (var ticket : List.of(aTicket(), triaged(), assigned(), answered(), closed())) {
            assertThat(after(ticket, FORWARD, REGISTRAR).forwardedTo(RESEARCH)).as(ticket.stage().code()).isTrue();
        }
        var sealed = after(aTicket(), new Command.Seal(), REGISTRAR);
        assertThat(refused(sealed, FORWARD, REGISTRAR)).containsExactly("ticket.refused.stage");
        var withdrawn = after(aTicket(), new Command.Withdraw(), citizen());
        assertThat(refused(withdrawn, FORWARD, REGISTRAR)).containsExactly("ticket.refused.stage");
    }

    @Test
    void it_is_the_petition_offices_to_pass_on() {
        for (var other : List.of(ENFORCER, LEADER, INSPECTOR)) {
            assertThat(refused(investigating(), FORWARD, other)).containsExactly("ticket.refused.role");
        }
    }

    /** Article XF-2022-30. */
    @Test
    void it_is_never_passed_on_to_a_department_complained_of() {
        assertThat(refused(investigating(), new Command.Forward(FILING, ""), REGISTRAR))
                .containsExactly("ticket.refused.forward.accused");
    }

    @Test
    void whoever_is_complained_of_afterwards_no_longer_reads_it() {
        var forwarded = after(triaged(), FORWARD, REGISTRAR);
        var accused = after(forwarded, new Command.Triage(TicketClass.COMPLAINT, Set.of(RESEARCH), Set.of()), REGISTRAR);
        assertThat(Visibility.sees(RESEARCHER, accused)).isFalse();
        var named = after(forwarded, new Command.Triage(TicketClass.COMPLAINT, Set.of(), Set.of(RESEARCHER.id())), REGISTRAR);
        assertThat(Visibility.sees(RESEARCHER, named)).isFalse();
    }

    @Test
    void it_is_not_passed_on_to_whoever_handles_it_or_lends_a_hand() {
        assertThat(refused(investigating(), new Command.Forward(ENFORCEMENT, ""), REGISTRAR))
                .containsExactly("ticket.refused.forward.handles");
        assertThat(refused(investigating(), new Command.Forward(PETITION, ""), REGISTRAR))
                .containsExactly("ticket.refused.forward.handles");
        var helped = after(
                after(triaged(), new Command.Propose(ENFORCEMENT, "", List.of(new Command.Part(1, RESEARCH, false))), REGISTRAR),
                new Command.Assign(), DIRECTOR);
        assertThat(refused(helped, FORWARD, REGISTRAR)).containsExactly("ticket.refused.forward.handles");
    }

    @Test
    void it_is_not_passed_on_twice_while_it_is_unread_and_may_be_once_it_was_read() {
        var forwarded = after(investigating(), FORWARD, REGISTRAR);
        assertThat(refused(forwarded, FORWARD, DIRECTOR)).containsExactly("ticket.refused.forward.unread");
        var read = after(forwarded, READ, RESEARCHER);
        assertThat(read.unreadBy(RESEARCH)).isFalse();
        assertThat(Visibility.sees(RESEARCHER, read)).as("reading it again is no harm").isTrue();
        var again = after(read, FORWARD, REGISTRAR);
        assertThat(again.unreadBy(RESEARCH)).isTrue();
        assertThat(again.readings()).hasSize(1);
    }

    @Test
    void one_person_reads_for_the_department_and_it_is_known_who_and_when() {
        var later = NOW.plus(Duration.ofDays(1));
        var read = after(after(investigating(), FORWARD, REGISTRAR), READ, RESEARCHER, later);
        assertThat(read.readings()).singleElement().satisfies(r -> {
            assertThat(r.readAt()).isEqualTo(later);
            assertThat(r.readBy()).isEqualTo(RESEARCHER.id());
        });
        assertThat(refused(read, READ, staff(21, RESEARCH, Role.HANDLER))).containsExactly("ticket.refused.stage");
        assertThat(refused(after(investigating(), FORWARD, REGISTRAR), READ, ENFORCER)).containsExactly("ticket.refused.stage");
    }

    @Test
    void whoever_was_only_given_it_to_read_may_mark_it_read_and_make_a_note_and_nothing_else() {
        var forwarded = after(investigating(), FORWARD, REGISTRAR);
        assertThat(forwarded.openTo(RESEARCHER, Fixtures.on(NOW))).extracting(Door::command)
                .containsExactlyInAnyOrder(Command.Name.MARK_READ, Command.Name.NOTE);
        assertThat(refused(forwarded, new Command.Remark(Command.Remark.What.MARK_URGENT, ""), RESEARCHER))
                .containsExactly("ticket.refused.role");
        assertThat(Visibility.onlyReads(RESEARCHER, forwarded)).isTrue();
        assertThat(Visibility.onlyReads(ENFORCER, forwarded)).isFalse();
    }

    @Test
    void the_discipline_office_and_a_leader_read_what_is_passed_on_to_them_and_the_computer_people_do_not() {
        assertThat(Visibility.sees(INSPECTOR, after(investigating(), new Command.Forward(DISCIPLINE, ""), REGISTRAR))).isTrue();
        var suggestion = after(aTicket(), new Command.Triage(TicketClass.SUGGESTION, Set.of(), Set.of()), REGISTRAR);
        assertThat(Visibility.sees(LEADER, suggestion)).isFalse();
        var led = after(suggestion, new Command.Forward(LEADER.department(), "请阅"), REGISTRAR);
        assertThat(Visibility.sees(LEADER, led)).isTrue();
        assertThat(after(led, INSTRUCT, LEADER).unreadBy(PETITION)).isTrue();
        var office = after(suggestion, new Command.Forward(ADMINISTRATOR.department(), ""), REGISTRAR);
        assertThat(Visibility.sees(ADMINISTRATOR, office)).isFalse();
    }

    @Test
    void sealing_takes_it_back_from_whoever_was_given_it_to_read() {
        var sealed = after(after(triaged(), FORWARD, REGISTRAR), new Command.Seal(), REGISTRAR);
        assertThat(sealed.readings()).isEmpty();
        assertThat(Visibility.sees(RESEARCHER, sealed)).isFalse();
    }

    @Test
    void a_leaders_word_waits_to_be_read_by_the_petition_office_and_by_whoever_handles_it() {
        var urgent = after(triaged(), new Command.Remark(Command.Remark.What.MARK_URGENT, ""), REGISTRAR);
        var said = after(urgent, INSTRUCT, LEADER);
        assertThat(said.unreadBy(PETITION)).isTrue();
        assertThat(said.unreadBy(ENFORCEMENT)).as("it does not have it yet").isFalse();
        var read = after(said, READ, DIRECTOR);
        var proposed = after(after(read, new Command.Propose(ENFORCEMENT, ""), REGISTRAR), new Command.Assign(), DIRECTOR);
        var assigned = after(proposed, new Command.Assign(), LEADER);
        assertThat(assigned.unreadBy(ENFORCEMENT)).as("said before it had it").isTrue();
        assertThat(assigned.unreadBy(PETITION)).isFalse();
        var known = after(assigned, READ, ENFORCER);
        assertThat(known.unreadBy(ENFORCEMENT)).isFalse();
        assertThat(after(known, INSTRUCT, LEADER).unreadBy(ENFORCEMENT)).as("a new word is read anew").isTrue();
    }

    @Test
    void a_leaders_word_gives_nobody_a_right_to_read() {
        var said = after(after(assigned(), new Command.Remark(Command.Remark.What.MARK_URGENT, ""), ENFORCER), INSTRUCT, LEADER);
        var back = after(said, new Command.ObjectTo("这件事由财务室保管的款项引起，执行局没有经手，请改交财务室。"), ENFORCER);
        assertThat(back.owner()).isEmpty();
        assertThat(Visibility.sees(ENFORCER, back)).isFalse();
    }

    @Test
    void a_department_abolished_yesterday_gets_nothing() {
        assertThat(without(RESEARCH, investigating(), FORWARD, REGISTRAR)).containsExactly("ticket.refused.department.gone");
        assertThat(without(ENFORCEMENT, triaged(), new Command.Propose(ENFORCEMENT, ""), REGISTRAR))
                .containsExactly("ticket.refused.department.gone");
        var part = new Command.Propose(ENFORCEMENT, "", List.of(new Command.Part(1, RESEARCH, false)));
        assertThat(without(RESEARCH, triaged(), part, REGISTRAR)).containsExactly("ticket.refused.department.gone");
        var guidance = new Command.ProposeRedirect("您可以自收到裁定之日起十日内向上一级法院申请复议。");
        assertThat(without(PETITION, triaged(), guidance, REGISTRAR))
                .as("立案庭 is complained of, so the petition office would confirm")
                .containsExactly("ticket.refused.redirect.gone");
    }

    @Test
    void a_department_abolished_after_it_was_proposed_is_not_assigned_but_the_proposal_can_be_returned() {
        var proposed = after(triaged(), new Command.Propose(ENFORCEMENT, ""), REGISTRAR);
        assertThat(without(ENFORCEMENT, proposed, new Command.Assign(), DIRECTOR)).containsExactly("ticket.refused.proposal.gone");
        assertThat(proposed.decide(new Command.ReturnProposal("部门已经撤销"), DIRECTOR, on(ENFORCEMENT)))
                .isInstanceOf(Decision.Done.class);
    }

    private static Ticket closed() {
        return after(after(answered(), new Command.Rate(Satisfaction.CONTENT), citizen()), CLOSE, REGISTRAR);
    }

    private static Now on(DepartmentCode gone) {
        return Fixtures.on(NOW, new Fixtures.Court(gone, null));
    }

    private static List<String> without(DepartmentCode gone, Ticket ticket, Command command, Actor actor) {
        return ((Decision.Refused) ticket.decide(command, actor, on(gone))).reasons().stream().map(Refusal::key).toList();
    }
}
