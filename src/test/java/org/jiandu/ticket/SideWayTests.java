package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.ticket.Fixtures.DIRECTOR;
import static org.jiandu.ticket.Fixtures.ENFORCER;
import static org.jiandu.ticket.Fixtures.FILER;
import static org.jiandu.ticket.Fixtures.FILING;
import static org.jiandu.ticket.Fixtures.LEADER;
import static org.jiandu.ticket.Fixtures.NOW;
import static org.jiandu.ticket.Fixtures.PETITION;
import static org.jiandu.ticket.Fixtures.REGISTRAR;
import static org.jiandu.ticket.Fixtures.SUPERVISOR;
import static org.jiandu.ticket.Fixtures.aTicket;
import static org.jiandu.ticket.Fixtures.after;
import static org.jiandu.ticket.Fixtures.assigned;
import static org.jiandu.ticket.Fixtures.citizen;
import static org.jiandu.ticket.Fixtures.investigating;
import static org.jiandu.ticket.Fixtures.staff;
import static org.jiandu.ticket.Fixtures.triaged;
import static org.jiandu.ticket.TicketTests.refused;

import java.time.Duration;
import java.util.Set;
import org.jiandu.kernel.Role;
import org.junit.jupiter.api.Test;

/** What leads off the straight way: 补正, 不予受理, 诉访分离, 部门异议, 催办, 内部备注. */
class SideWayTests {
    private static final String REASONS = "所反映的事项属于公安机关的职权，不属于本院的职权范围。";
    private static final String GUIDANCE = "您可以自收到裁定之日起十日内向上一级法院申请复议。";
    private static final String OBJECTION = "这件事由财务室保管的款项引起，执行局没有经手，请改交财务室。";

    @Test
    void details_are_asked_for_once_and_the_citizen_brings_the_ticket_back_by_adding_them() {
        var asked = after(aTicket(), new Command.AskSupplement("请写明案号和承办法官"), REGISTRAR);
        assertThat(asked.stage()).isInstanceOf(Stage.Supplement.class);
        assertThat(asked.stage().open()).isTrue();
        var back = after(asked, new Command.Add("案号是（2026）辽0404执000号"), citizen());
        assertThat(back.stage()).isInstanceOf(Stage.Registered.class);
        assertThat(refused(back, new Command.AskSupplement("再补一点"), REGISTRAR))
                .containsExactly("ticket.refused.supplement.twice");
    }

    @Test
    void who_was_classed_before_details_were_asked_for_goes_back_to_its_class() {
        var asked = after(triaged(), new Command.AskSupplement("请写明案号"), REGISTRAR);
        assertThat(after(asked, new Command.Add("案号在这里"), citizen()).stage()).isInstanceOf(Stage.Triaged.class);
    }

    @Test
    void the_office_need_not_wait_for_details() {
        var asked = after(aTicket(), new Command.AskSupplement("请写明案号"), REGISTRAR);
        var classed = after(asked, new Command.Triage(TicketClass.SUGGESTION, Set.of(), Set.of()), REGISTRAR);
        assertThat(classed.stage()).isInstanceOf(Stage.Triaged.class);
    }

    @Test
    void a_refusal_has_reasons_and_another_person_who_agrees() {
        assertThat(refused(aTicket(), new Command.ProposeRefusal("不属于我们管"), REGISTRAR))
                .containsExactly("ticket.refused.text.short");
        var both = staff(9, PETITION, Role.REGISTRAR, Role.DIRECTOR);
        var own = after(aTicket(), new Command.ProposeRefusal(REASONS), both);
        assertThat(refused(own, new Command.Conclude(), both)).containsExactly("ticket.refused.own.conclusion");
        assertThat(refused(own, new Command.Conclude(), FILER)).containsExactly("ticket.refused.role");
        var told = after(own, new Command.Conclude(), DIRECTOR);
        assertThat(told.stage()).isInstanceOf(Stage.NotAccepted.class);
        assertThat(told.stage().open()).isFalse();
    }

    @Test
    void a_refusal_that_is_returned_goes_on_as_a_petition() {
        var proposed = after(triaged(), new Command.ProposeRefusal(REASONS), REGISTRAR);
        var back = after(proposed, new Command.ReturnConclusion("请继续办理"), DIRECTOR);
        assertThat(back.stage()).isInstanceOf(Stage.Triaged.class);
        assertThat(back.as()).isEqualTo(TicketClass.COMPLAINT);
    }

    @Test
    void whether_a_court_procedure_is_open_is_confirmed_by_the_filing_division() {
        var proposed = after(aTicket(), new Command.ProposeRedirect(GUIDANCE), REGISTRAR);
        assertThat(proposed.owner()).contains(FILING);
        assertThat(Visibility.sees(FILER, proposed)).isTrue();
        assertThat(refused(proposed, new Command.Conclude(), ENFORCER)).containsExactly("ticket.refused.other.department");
        assertThat(refused(proposed, new Command.Conclude(), DIRECTOR)).containsExactly("ticket.refused.other.department");
        assertThat(after(proposed, new Command.Conclude(), FILER).stage()).isInstanceOf(Stage.Redirected.class);
    }

    @Test
    void a_filing_division_that_is_complained_of_confirms_nothing_and_does_not_see_it() {
        var proposed = after(triaged(), new Command.ProposeRedirect(GUIDANCE), REGISTRAR);
        assertThat(proposed.owner()).contains(PETITION);
        assertThat(Visibility.sees(FILER, proposed)).isFalse();
        assertThat(after(proposed, new Command.Conclude(), DIRECTOR).stage()).isInstanceOf(Stage.Redirected.class);
    }

    @Test
    void a_department_objects_within_five_working_days_and_not_on_the_sixth() {
        // assigned on Friday, 6 March 2026; the fifth working day is Friday, 13 March
        var friday = NOW.plus(Duration.ofDays(7));
        assertThat(after(assigned(), new Command.ObjectTo(OBJECTION), ENFORCER, friday).stage())
                .isInstanceOf(Stage.Triaged.class);
        assertThat(refused(assigned(), new Command.ObjectTo(OBJECTION), ENFORCER, friday.plus(Duration.ofDays(1))))
                .containsExactly("ticket.refused.object.late");
    }

    /** SLA-067. */
    @Test
    void a_second_objection_is_laid_before_a_leader_and_there_is_no_third() {
        var again = after(assigned(), new Command.ObjectTo(OBJECTION), ENFORCER);
        var proposed = after(again, new Command.Propose(PETITION, "由信访办牵头"), REGISTRAR);
        var petitioner = staff(11, PETITION, Role.HANDLER);
        var reassigned = after(proposed, new Command.Assign(), DIRECTOR);
        var referred = after(reassigned, new Command.ObjectTo(OBJECTION), petitioner);
        assertThat(referred.stage()).isInstanceOf(Stage.ObjectionReview.class);
        assertThat(refused(referred, new Command.Conclude(), DIRECTOR)).containsExactly("ticket.refused.role");
        assertThat(after(referred, new Command.Conclude(), LEADER).stage()).isInstanceOf(Stage.Triaged.class);
        var stays = after(referred, new Command.ReturnConclusion("由信访办牵头办理"), LEADER);
        assertThat(stays.stage()).isInstanceOf(Stage.Assigned.class);
        assertThat(refused(stays, new Command.ObjectTo(OBJECTION), petitioner))
                .containsExactly("ticket.refused.object.twice");
    }

    @Test
    void who_signed_for_it_no_longer_objects_and_another_department_never_does() {
        assertThat(refused(investigating(), new Command.ObjectTo(OBJECTION), ENFORCER))
                .containsExactly("ticket.refused.stage");
        assertThat(refused(assigned(), new Command.ObjectTo(OBJECTION), FILER))
                .containsExactly("ticket.refused.other.department");
    }

    @Test
    void urging_is_counted_and_changes_nothing_else() {
        var urged = after(investigating(), new Command.Urge(""), SUPERVISOR);
        assertThat(urged.tally().urges()).isEqualTo(1);
        assertThat(urged.stage()).isEqualTo(investigating().stage());
    }

    @Test
    void a_note_is_for_those_who_handle_it() {
        assertThat(after(investigating(), new Command.Note("已电话联系信访人"), ENFORCER).stage())
                .isEqualTo(investigating().stage());
        assertThat(refused(investigating(), new Command.Note("备注"), SUPERVISOR)).containsExactly("ticket.refused.role");
        assertThat(refused(investigating(), new Command.Note("备注"), citizen())).containsExactly("ticket.refused.role");
    }
}
