package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.ticket.Fixtures.ADMINISTRATOR;
import static org.jiandu.ticket.Fixtures.ENFORCEMENT;
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
import static org.jiandu.ticket.Fixtures.answered;
import static org.jiandu.ticket.Fixtures.assigned;
import static org.jiandu.ticket.Fixtures.citizen;
import static org.jiandu.ticket.Fixtures.decided;
import static org.jiandu.ticket.Fixtures.investigating;
import static org.jiandu.ticket.Fixtures.staff;
import static org.jiandu.ticket.Fixtures.triaged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.junit.jupiter.api.Test;

class TicketTests {
    static final Command CLOSE = new Command.Close(Set.of(Command.Conclusion.EXPLAINED));

    @Test
    void a_complaint_goes_from_registration_to_an_answer_and_is_closed_when_the_citizen_has_rated_it() {
        var rated = after(answered(), new Command.Rate(Satisfaction.CONTENT), citizen());
        assertThat(after(rated, CLOSE, REGISTRAR).stage()).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void an_answer_nobody_rated_is_closed_after_fifteen_days_and_not_before() {
        assertThat(refused(answered(), CLOSE, REGISTRAR, NOW.plus(Duration.ofDays(15)).minusMillis(1)))
                .containsExactly("ticket.refused.close.early");
        assertThat(after(answered(), CLOSE, REGISTRAR, NOW.plus(Duration.ofDays(15))).rating()).isNull();
    }

    @Test
    void whoever_proposed_does_not_assign() {
        var both = staff(9, PETITION, Role.REGISTRAR, Role.DIRECTOR);
        var proposed = after(triaged(), new Command.Propose(ENFORCEMENT, ""), both);
        assertThat(refused(proposed, new Command.Assign(), both)).containsExactly("ticket.refused.own.proposal");
    }

    @Test
    void whoever_wrote_the_answer_does_not_approve_it() {
        var both = staff(9, ENFORCEMENT, Role.HANDLER, Role.DIRECTOR);
        var investigating = after(assigned(), new Command.SignFor(), both);
        var review = after(investigating, new Command.SubmitAnswer(decided("经核查，反映的情况属实，已经纠正。")), both);
        assertThat(refused(review, new Command.ApproveAnswer(), both)).containsExactly("ticket.refused.own.answer");
        assertThat(after(review, new Command.ApproveAnswer(), LEADER).answeredAt()).isEqualTo(NOW);
    }

    @Test
    void the_department_complained_of_never_handles_the_complaint() {
        assertThat(refused(triaged(), new Command.Propose(FILING, ""), REGISTRAR))
                .containsExactly("ticket.refused.accused.handles");
        assertThat(Visibility.sees(FILER, triaged())).isFalse();
    }

    @Test
    void another_department_neither_signs_for_it_nor_answers() {
        assertThat(refused(assigned(), new Command.SignFor(), FILER))
                .containsExactly("ticket.refused.other.department");
    }

    @Test
    void a_colleague_who_did_not_sign_for_it_does_not_answer() {
        var colleague = staff(8, ENFORCEMENT, Role.HANDLER);
        assertThat(refused(investigating(), new Command.SubmitAnswer("一二三四五六七八九十"), colleague))
                .containsExactly("ticket.refused.other.handler");
    }

    @Test
    void a_report_of_misconduct_is_sealed_in_one_step_and_never_triaged() {
        assertThat(refused(aTicket(), new Command.Triage(TicketClass.REPORT, Set.of(), Set.of()), REGISTRAR))
                .containsExactly("ticket.refused.triage.report");
        var sealed = after(aTicket(), new Command.Seal(), REGISTRAR);
        assertThat(sealed.sealed()).isTrue();
        assertThat(sealed.as()).isEqualTo(TicketClass.REPORT);
    }

    @Test
    void a_suggestion_accuses_nobody() {
        assertThat(refused(aTicket(), new Command.Triage(TicketClass.SUGGESTION, Set.of(FILING), Set.of()), REGISTRAR))
                .containsExactly("ticket.refused.triage.no.accusation");
    }

    @Test
    void an_answer_of_three_words_is_no_answer() {
        assertThat(refused(investigating(), new Command.SubmitAnswer(decided("知道了")), ENFORCER))
                .containsExactly("ticket.refused.text.short");
    }

    @Test
    void the_citizen_reopens_once_as_of_right_within_thirty_days_and_it_keeps_its_class() {
        var again = after(answered(), new Command.Reopen("没有解决"), citizen(), NOW.plus(Duration.ofDays(30)));
        assertThat(again.cycle()).isEqualTo(2);
        assertThat(again.as()).isEqualTo(TicketClass.COMPLAINT);
        assertThat(again.stage()).isInstanceOf(Stage.Triaged.class);
        assertThat(refused(answered(), new Command.Reopen("没有解决"), citizen(), NOW.plus(Duration.ofDays(31))))
                .containsExactly("ticket.refused.reopen.late");
    }

    @Test
    void nothing_is_withdrawn_after_the_answer() {
        assertThat(refused(answered(), new Command.Withdraw(), citizen())).containsExactly("ticket.refused.withdraw.over");
        assertThat(after(investigating(), new Command.Withdraw(), citizen()).stage()).isInstanceOf(Stage.Withdrawn.class);
    }

    @Test
    void an_answer_is_rated_once() {
        var rated = after(answered(), new Command.Rate(Satisfaction.PARTLY), citizen());
        assertThat(refused(rated, new Command.Rate(Satisfaction.CONTENT), citizen()))
                .containsExactly("ticket.refused.rate.twice");
    }

    @Test
    void a_supervisor_and_an_administrator_decide_nothing() {
        for (Actor actor : List.of(SUPERVISOR, ADMINISTRATOR, new Actor.Visitor(), citizen())) {
            assertThat(refused(aTicket(), new Command.Seal(), actor)).containsExactly("ticket.refused.role");
        }
    }

    @Test
    void the_buttons_shown_are_exactly_those_that_work_or_say_why_not() {
        var doors = answered().openTo(REGISTRAR, Fixtures.on(NOW));
        assertThat(doors)
                .extracting(Door::command)
                .startsWith(Command.Name.CLOSE)
                .contains(Command.Name.DELIVER, Command.Name.REVISIT, Command.Name.RECORD_REVIEW, Command.Name.NOTE)
                .doesNotContain(Command.Name.SUPERVISE, Command.Name.TRIAGE, Command.Name.ASSIGN, Command.Name.REPORT_UP);
        assertThat(doors.getFirst().reason()).map(Refusal::key).contains("ticket.refused.close.early");
    }

    static List<String> refused(Ticket ticket, Command command, Actor actor) {
        return refused(ticket, command, actor, NOW);
    }

    static List<String> refused(Ticket ticket, Command command, Actor actor, Instant at) {
        return switch (ticket.decide(command, actor, Fixtures.on(at))) {
            case Decision.Done done -> throw new AssertionError("was accepted: " + done.deeds());
            case Decision.Refused(var reasons) -> reasons.stream().map(Refusal::key).toList();
        };
    }
}
