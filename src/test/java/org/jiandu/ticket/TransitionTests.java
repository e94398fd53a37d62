package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.jiandu.ticket.Fixtures.SECOND_ENFORCER;
import static org.jiandu.ticket.Fixtures.SUPERVISOR;
import static org.jiandu.ticket.Fixtures.aTicket;
import static org.jiandu.ticket.Fixtures.after;
import static org.jiandu.ticket.Fixtures.answered;
import static org.jiandu.ticket.Fixtures.assigned;
import static org.jiandu.ticket.Fixtures.citizen;
import static org.jiandu.ticket.Fixtures.decided;
import static org.jiandu.ticket.Fixtures.id;
import static org.jiandu.ticket.Fixtures.investigating;
import static org.jiandu.ticket.Fixtures.staff;
import static org.jiandu.ticket.Fixtures.triaged;
import static org.jiandu.ticket.TicketTests.CLOSE;
import static org.jiandu.ticket.TicketTests.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.junit.jupiter.api.Test;

/** The transitions T8 to T20 with their guards (domain.md §3), each as a sentence a clerk can judge. */
class TransitionTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    @Test
    void an_answer_to_a_complaint_is_the_directors_first_and_then_a_leaders() {
        var review = after(investigating(), new Command.SubmitAnswer(decided("经核查，反映的情况属实。")), ENFORCER);
        var passed = after(review, new Command.ApproveAnswer(), DIRECTOR);
        assertThat(passed.stage()).isInstanceOf(Stage.AnswerReview.class);
        assertThat(refused(passed, new Command.ApproveAnswer(), DIRECTOR)).containsExactly("ticket.refused.with.leader");
        assertThat(after(passed, new Command.ApproveAnswer(), LEADER).stage()).isInstanceOf(Stage.Answered.class);
    }

    @Test
    void an_answer_to_a_suggestion_needs_no_leader() {
        var suggestion = after(aTicket(), new Command.Triage(TicketClass.SUGGESTION, Set.of(), Set.of()), REGISTRAR);
        var assigned = after(after(suggestion, new Command.Propose(ENFORCEMENT, ""), REGISTRAR), new Command.Assign(), DIRECTOR);
        var review = after(after(assigned, new Command.SignFor(), ENFORCER), new Command.SubmitAnswer("谢谢您的建议，已经采纳。"), ENFORCER);
        assertThat(after(review, new Command.ApproveAnswer(), DIRECTOR).stage()).isInstanceOf(Stage.Answered.class);
    }

    @Test
    void what_is_urgent_is_assigned_by_a_leader_whom_the_director_passed_it_to() {
        var urgent = after(triaged(), new Command.Remark(Command.Remark.What.MARK_URGENT, ""), REGISTRAR);
        var proposed = after(urgent, new Command.Propose(ENFORCEMENT, ""), REGISTRAR);
        assertThat(Visibility.sees(LEADER, proposed)).isTrue();
        var passed = after(proposed, new Command.Assign(), DIRECTOR);
        assertThat(passed.stage()).isInstanceOf(Stage.Proposed.class);
        assertThat(refused(passed, new Command.Assign(), DIRECTOR)).containsExactly("ticket.refused.with.leader");
        assertThat(after(passed, new Command.Assign(), LEADER).stage()).isInstanceOf(Stage.Assigned.class);
        assertThat(Visibility.sees(LEADER, triaged())).as("what was never laid before a leader").isFalse();
    }

    /** Article XF-2022-32: demand, facts and reasons, opinion, legal basis. */
    @Test
    void a_decision_without_opinion_or_basis_cannot_be_laid_before_anybody() {
        var bare = new Answer(List.of(new Answer.Part(1, null, "经核查，反映的情况属实。", "")), "查阅了全部卷宗材料。", "没有留下联系方式");
        assertThat(refused(investigating(), new Command.SubmitAnswer(bare), ENFORCER))
                .containsExactly("ticket.refused.answer.opinion", "ticket.refused.answer.basis");
        var report = new Answer(decided("经核查，反映的情况属实。").parts(), "", "没有留下联系方式");
        assertThat(refused(investigating(), new Command.SubmitAnswer(report), ENFORCER))
                .containsExactly("ticket.refused.text.short");
    }

    @Test
    void nobody_answers_without_having_been_in_touch_or_saying_why_not() {
        var silent = new Answer(decided("经核查，反映的情况属实。").parts(), "查阅了全部卷宗材料。", "");
        assertThat(refused(investigating(), new Command.SubmitAnswer(silent), ENFORCER))
                .containsExactly("ticket.refused.answer.contact");
        var called = after(investigating(), new Command.Remark(Command.Remark.What.CONTACT, "电话核对了时间"), ENFORCER);
        assertThat(after(called, new Command.SubmitAnswer(silent), ENFORCER).stage()).isInstanceOf(Stage.AnswerReview.class);
    }

    @Test
    void every_demand_gets_its_own_answer() {
        var listed = after(triaged(), new Command.ListDemands(List.of("退还受理费", "说明为什么拖延")), REGISTRAR);
        var signed = signed(listed, List.of());
        assertThat(refused(signed, new Command.SubmitAnswer(decided("经核查，反映的情况属实。")), ENFORCER))
                .containsExactly("ticket.refused.answer.demand");
    }

    @Test
    void a_department_that_leads_a_demand_gives_its_part_before_the_answer_goes_up() {
        var listed = after(triaged(), new Command.ListDemands(List.of("退还受理费", "说明为什么拖延")), REGISTRAR);
        var signed = signed(listed, List.of(new Command.Part(2, PETITION, true)));
        var petitioner = staff(12, PETITION, Role.HANDLER);
        assertThat(Visibility.sees(petitioner, signed)).isTrue();
        assertThat(refused(signed, new Command.SubmitAnswer(both()), ENFORCER)).containsExactly("ticket.refused.answer.share");
        var taken = after(signed, new Command.SignShare(), petitioner);
        var replied = after(taken, new Command.ReplyShare(2, "材料上月已经移交执行局。"), petitioner);
        assertThat(after(replied, new Command.SubmitAnswer(both()), ENFORCER).stage()).isInstanceOf(Stage.AnswerReview.class);
        assertThat(refused(replied, new Command.SubmitAnswer(both()), petitioner))
                .as("only the department that has it answers")
                .containsExactly("ticket.refused.other.department");
    }

    @Test
    void a_department_complained_of_does_not_lend_a_hand_either() {
        var part = new Command.Propose(ENFORCEMENT, "", List.of(new Command.Part(1, FILING, false)));
        assertThat(refused(triaged(), part, REGISTRAR)).containsExactly("ticket.refused.accused.handles");
    }

    @Test
    void what_is_merged_goes_on_as_another_open_ticket_and_can_be_taken_apart_again() {
        var main = other(triaged());
        var merge = new Command.Merge(main.number(), "同一信访人同一事实");
        assertThat(merged(aTicket(), merge, main)).isInstanceOf(Decision.Done.class);
        assertThat(keys(merged(aTicket(), merge, other(answered())))).containsExactly("ticket.refused.merge.over");
        assertThat(keys(aTicket().decide(merge, REGISTRAR, Fixtures.on(NOW)))).containsExactly("ticket.refused.merge.unknown");
        var done = (Decision.Done) merged(triaged(), merge, main);
        assertThat(done.deeds()).extracting(d -> d.fact().ticket()).containsExactly(id(1), main.id());
        assertThat(done.ticket().stage().open()).isFalse();
        assertThat(after(done.ticket(), new Command.Unmerge("不是同一件事"), REGISTRAR).stage()).isInstanceOf(Stage.Triaged.class);
    }

    @Test
    void spam_is_called_void_by_two_persons_and_never_deleted() {
        var both = staff(9, PETITION, Role.REGISTRAR, Role.DIRECTOR);
        var proposed = after(aTicket(), new Command.ProposeInvalid("广告，与本院无关"), both);
        assertThat(refused(proposed, new Command.Conclude(), both)).containsExactly("ticket.refused.own.conclusion");
        assertThat(after(proposed, new Command.Conclude(), DIRECTOR).stage()).isInstanceOf(Stage.Invalid.class);
    }

    @Test
    void a_matter_for_the_courts_own_procedure_is_not_handed_to_a_department() {
        var litigation = after(aTicket(), new Command.Triage(TicketClass.LITIGATION, Set.of(), Set.of()), REGISTRAR);
        assertThat(refused(litigation, new Command.Propose(ENFORCEMENT, ""), REGISTRAR))
                .containsExactly("ticket.refused.propose.litigation");
    }

    @Test
    void a_request_accuses_nobody_so_the_department_it_names_may_act() {
        assertThat(refused(aTicket(), new Command.Triage(TicketClass.REQUEST, Set.of(FILING), Set.of()), REGISTRAR))
                .containsExactly("ticket.refused.triage.no.accusation");
        var request = after(aTicket(), new Command.Triage(TicketClass.REQUEST, Set.of(), Set.of()), REGISTRAR);
        assertThat(after(request, new Command.Propose(FILING, ""), REGISTRAR).stage()).isInstanceOf(Stage.Proposed.class);
    }

    @Test
    void an_officer_named_in_a_request_does_not_see_it() {
        var request = after(
                aTicket(), new Command.Triage(TicketClass.ENFORCEMENT_PETITION, Set.of(), Set.of(ENFORCER.id())), REGISTRAR);
        var assigned = after(after(request, new Command.Propose(ENFORCEMENT, ""), REGISTRAR), new Command.Assign(), DIRECTOR);
        assertThat(Visibility.sees(ENFORCER, assigned)).isFalse();
        assertThat(Visibility.sees(SECOND_ENFORCER, assigned)).isTrue();
    }

    @Test
    void a_complaint_about_the_petition_office_is_discipline_inspections_to_triage_and_a_leaders_to_assign() {
        var against = after(aTicket(), new Command.Triage(TicketClass.COMPLAINT, Set.of(PETITION), Set.of()), REGISTRAR);
        assertThat(Visibility.sees(REGISTRAR, against)).isFalse();
        assertThat(Visibility.sees(DIRECTOR, against)).isFalse();
        assertThat(Visibility.sees(INSPECTOR, against)).isTrue();
        assertThat(Visibility.sees(INSPECTOR, triaged())).isFalse();
        var proposed = after(against, new Command.Propose(DISCIPLINE, "由监察室核查"), INSPECTOR);
        assertThat(Visibility.sees(LEADER, proposed)).isTrue();
        assertThat(after(proposed, new Command.Assign(), LEADER).stage()).isInstanceOf(Stage.Assigned.class);
    }

    @Test
    void a_second_time_somebody_else_looks_into_it() {
        var again = after(answered(), new Command.Reopen("没有解决"), citizen());
        var assigned = after(after(again, new Command.Propose(ENFORCEMENT, ""), REGISTRAR), new Command.Assign(), DIRECTOR);
        assertThat(refused(assigned, new Command.SignFor(), ENFORCER)).containsExactly("ticket.refused.same.handler");
        assertThat(after(assigned, new Command.SignFor(), SECOND_ENFORCER).stage()).isInstanceOf(Stage.Investigating.class);
    }

    @Test
    void the_office_and_a_supervisor_may_have_it_done_again() {
        assertThat(after(answered(), new Command.Redo("答复与事实不符"), DIRECTOR).cycle()).isEqualTo(2);
        assertThat(after(answered(), new Command.Redo("承诺没有兑现"), SUPERVISOR).cycle()).isEqualTo(2);
        assertThat(refused(answered(), new Command.Redo("答复与事实不符"), ENFORCER)).containsExactly("ticket.refused.role");
    }

    /** Articles XF-2022-35, XF-2022-36: asked for within thirty days, first 复查, then 复核, then it is final. SLA-061. */
    @Test
    void a_review_is_recorded_within_thirty_days_and_after_the_second_it_is_final() {
        var late = new Command.RecordReview(Stage.Level.REVIEW, TODAY.plusDays(33), "抚顺市中级人民法院");
        assertThat(refused(answered(), late, REGISTRAR, NOW.plus(Duration.ofDays(40)))).containsExactly("ticket.refused.review.late");
        var inTime = new Command.RecordReview(Stage.Level.REVIEW, TODAY.plusDays(31), "抚顺市中级人民法院");
        assertThat(after(answered(), inTime, REGISTRAR, NOW.plus(Duration.ofDays(40))).stage())
                .as("the thirtieth day is a Sunday")
                .isInstanceOf(Stage.UnderReview.class);
        var first = after(answered(), new Command.RecordReview(Stage.Level.REVIEW, TODAY, "抚顺市中级人民法院"), REGISTRAR);
        var upheld = after(first, new Command.RecordReviewResult(true, "维持原意见"), REGISTRAR);
        var second = after(upheld, new Command.RecordReview(Stage.Level.RECHECK, TODAY, "辽宁省高级人民法院"), REGISTRAR);
        var last = after(second, new Command.RecordReviewResult(true, "维持复查意见"), REGISTRAR);
        assertThat(refused(last, new Command.Redo("还有意见"), DIRECTOR)).containsExactly("ticket.refused.final");
        assertThat(refused(answered(), new Command.RecordReview(Stage.Level.RECHECK, TODAY, "省高级人民法院"), REGISTRAR))
                .containsExactly("ticket.refused.review.order");
    }

    @Test
    void supervision_lies_over_the_stage_and_nothing_is_closed_before_it_is_answered() {
        var supervised = after(answered(), remark(Command.Remark.What.SUPERVISE, "请说明为什么逾期"), SUPERVISOR);
        assertThat(supervised.stage()).isEqualTo(answered().stage());
        var rated = after(supervised, new Command.Rate(Satisfaction.CONTENT), citizen());
        assertThat(refused(rated, CLOSE, REGISTRAR)).containsExactly("ticket.refused.close.supervised");
        var told = after(rated, remark(Command.Remark.What.ANSWER_SUPERVISION, "因调卷延误，已经答复"), ENFORCER);
        assertThat(after(told, CLOSE, REGISTRAR).stage()).isInstanceOf(Stage.Closed.class);
        assertThat(refused(answered(), remark(Command.Remark.What.SUPERVISE, "请说明"), REGISTRAR)).containsExactly("ticket.refused.role");
    }

    @Test
    void whoever_came_in_person_is_told_before_it_is_closed() {
        var visited = withOrigin(answered(), Channel.VISIT, Source.SELF, null);
        var later = NOW.plus(Duration.ofDays(15));
        assertThat(refused(visited, CLOSE, REGISTRAR, later)).containsExactly("ticket.refused.close.undelivered");
        var told = after(visited, new Command.Deliver(Command.Way.HAND, TODAY, "本人签收"), REGISTRAR);
        assertThat(after(told, CLOSE, REGISTRAR, later).stage()).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void what_a_higher_office_assigned_closes_only_when_its_report_is_out() {
        var down = withOrigin(answered(), Channel.WEB, Source.ASSIGNED_DOWN, TODAY.plusDays(20));
        var later = NOW.plus(Duration.ofDays(15));
        assertThat(refused(down, CLOSE, REGISTRAR, later)).containsExactly("ticket.refused.close.unreported");
        var reported = after(down, remark(Command.Remark.What.REPORT_UP, "已经办结，报告如下"), DIRECTOR);
        assertThat(after(reported, CLOSE, REGISTRAR, later).stage()).isInstanceOf(Stage.Closed.class);
    }

    @Test
    void closing_names_what_was_brought_about() {
        var rated = after(answered(), new Command.Rate(Satisfaction.CONTENT), citizen());
        assertThat(refused(rated, new Command.Close(Set.of()), REGISTRAR)).containsExactly("ticket.refused.close.how");
    }

    @Test
    void a_decision_on_paper_is_recorded_by_a_third_and_counts_as_its_authors() {
        var proposed = after(triaged(), new Command.Propose(ENFORCEMENT, ""), REGISTRAR);
        var paper = new Command.OnPaper(new Command.Assign(), DIRECTOR, TODAY, "同意交执行局办理");
        assertThat(refused(proposed, paper, REGISTRAR)).as("whoever proposed it").contains("ticket.refused.paper.own");
        assertThat(refused(proposed, paper, DIRECTOR)).as("its own author").contains("ticket.refused.paper.own");
        var colleague = staff(14, PETITION, Role.REGISTRAR);
        var done = (Decision.Done) proposed.decide(paper, colleague, Fixtures.on(NOW));
        assertThat(done.ticket().stage()).isEqualTo(new Stage.Assigned(NOW, ENFORCEMENT, DIRECTOR.id()));
        assertThat(done.deeds()).extracting(d -> d.fact().act()).containsExactly("paper_recorded", "assigned");
        var tomorrow = new Command.OnPaper(new Command.Assign(), DIRECTOR, TODAY.plusDays(1), "同意交执行局办理");
        assertThat(refused(proposed, tomorrow, colleague)).containsExactly("ticket.refused.paper.date");
        var unfit = new Command.OnPaper(new Command.Assign(), REGISTRAR, TODAY, "同意交执行局办理");
        assertThat(refused(proposed, unfit, colleague)).as("who may not decide on screen, may not on paper").contains("ticket.refused.role");
    }

    @Test
    void a_leader_who_is_named_decides_nothing_of_it_on_paper_either() {
        var named = after(aTicket(), new Command.Triage(TicketClass.COMPLAINT, Set.of(FILING), Set.of(LEADER.id())), REGISTRAR);
        var proposed = after(named, new Command.Propose(ENFORCEMENT, ""), REGISTRAR);
        var colleague = staff(14, PETITION, Role.REGISTRAR);
        assertThat(refused(proposed, new Command.OnPaper(new Command.Assign(), LEADER, TODAY, "同意办理"), colleague))
                .contains("ticket.refused.paper.whose");
    }

    @Test
    void a_handler_who_leaves_hands_over_to_a_colleague_of_the_department_and_to_nobody_else() {
        assertThat(after(investigating(), new Command.HandOver(SECOND_ENFORCER), DIRECTOR).stage())
                .isEqualTo(new Stage.Investigating(NOW, ENFORCEMENT, SECOND_ENFORCER.id()));
        assertThat(refused(investigating(), new Command.HandOver(Fixtures.FILER), DIRECTOR)).containsExactly("ticket.refused.handover");
    }

    @Test
    void whoever_stands_in_for_a_handler_answers_in_their_place() {
        var standIn = new Actor.Staff(
                SECOND_ENFORCER.id(), ENFORCEMENT, Set.of(Role.HANDLER), Set.of(ENFORCER.id()));
        assertThat(refused(investigating(), new Command.SubmitAnswer(decided("经核查，反映的情况属实。")), SECOND_ENFORCER))
                .containsExactly("ticket.refused.other.handler");
        assertThat(after(investigating(), new Command.SubmitAnswer(decided("经核查，反映的情况属实。")), standIn).stage())
                .isInstanceOf(Stage.AnswerReview.class);
    }

    @Test
    void whoever_answered_does_not_make_the_follow_up_call() {
        var handlerAndRegistrar = new Actor.Staff(ENFORCER.id(), ENFORCEMENT, Set.of(Role.REGISTRAR));
        assertThat(refused(answered(), remark(Command.Remark.What.REVISIT, "电话回访，满意"), handlerAndRegistrar))
                .containsExactly("ticket.refused.revisit.own");
        assertThat(after(answered(), remark(Command.Remark.What.REVISIT, "电话回访，满意"), REGISTRAR).stage())
                .isEqualTo(answered().stage());
    }

    @Test
    void a_leader_who_takes_it_on_approves_it_from_then_on() {
        var urgent = after(assigned(), remark(Command.Remark.What.MARK_URGENT, ""), DIRECTOR);
        var sponsored = after(urgent, new Command.Sponsor(), LEADER);
        assertThat(sponsored.important()).isTrue();
        assertThat(sponsored.overlay().sponsor()).isEqualTo(LEADER.id());
    }

    @Test
    void a_reporter_may_still_add_to_what_was_sealed() {
        var sealed = after(aTicket(), new Command.Seal(TicketClass.ACCUSATION), REGISTRAR);
        assertThat(after(sealed, new Command.Add("补充一张照片的说明"), citizen()).stage()).isInstanceOf(Stage.Sealed.class);
    }

    private static Command remark(Command.Remark.What what, String words) {
        return new Command.Remark(what, words);
    }

    private static Answer both() {
        var part = decided("经核查，反映的情况属实。").parts().getFirst();
        return new Answer(
                List.of(part, new Answer.Part(2, Answer.Opinion.EXPLAINED, "因材料移交拖延，已经说明。", "《信访工作条例》第三十二条")),
                "查阅了全部卷宗材料。", "没有留下联系方式");
    }

    private static Ticket signed(Ticket triaged, List<Command.Part> parts) {
        var proposed = after(triaged, new Command.Propose(ENFORCEMENT, "", parts), REGISTRAR);
        return after(after(proposed, new Command.Assign(), DIRECTOR), new Command.SignFor(), ENFORCER);
    }

    private static Ticket other(Ticket t) {
        return new Ticket(
                id(2), TicketNumber.of(2026, 2), t.version(), t.stage(), t.origin(), t.sorting(), t.course(), t.overlay(),
                t.demands(), t.shares());
    }

    private static Ticket withOrigin(
            Ticket t, Channel channel, Source source, @org.jspecify.annotations.Nullable LocalDate reportDue) {
        var o = t.origin();
        var origin = new Ticket.Origin(
                o.kind(), channel, source, o.item(), o.receivedOn(), o.registeredAt(), o.people(), reportDue);
        return new Ticket(
                t.id(), t.number(), t.version(), t.stage(), origin, t.sorting(), t.course(), t.overlay(), t.demands(), t.shares());
    }

    private static Decision merged(Ticket ticket, Command command, Ticket main) {
        return ticket.decide(command, REGISTRAR, new Now(NOW, new WorkCalendar(Map.of(), Map.of()), Now.House.OF_ALL, main));
    }

    private static List<String> keys(Decision decision) {
        return ((Decision.Refused) decision).reasons().stream().map(Refusal::key).toList();
    }
}
