package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.ticket.Fixtures.DIRECTOR;
import static org.jiandu.ticket.Fixtures.ENFORCEMENT;
import static org.jiandu.ticket.Fixtures.ENFORCER;
import static org.jiandu.ticket.Fixtures.FILER;
import static org.jiandu.ticket.Fixtures.FILING;
import static org.jiandu.ticket.Fixtures.LEADER;
import static org.jiandu.ticket.Fixtures.NOW;
import static org.jiandu.ticket.Fixtures.REGISTRAR;
import static org.jiandu.ticket.Fixtures.aTicket;
import static org.jiandu.ticket.Fixtures.citizen;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiandu.kernel.Actor;

/** Whatever is tried in whatever order, a ticket keeps what must hold. */
class CommandProperties {

    @Property
    void any_sequence_of_commands_keeps_the_ticket_whole(@ForAll("attempts") List<Attempt> attempts) {
        var ticket = aTicket();
        var now = NOW;
        for (var attempt : attempts) {
            now = now.plus(attempt.later());
            if (ticket.decide(attempt.command(), attempt.by(), Fixtures.on(now)) instanceof Decision.Done(var next, var deeds)) {
                assertThat(deeds).isNotEmpty().allMatch(d -> d.fact().ticket().equals(aTicket().id()));
                keptWhole(ticket, next);
                ticket = next;
            }
        }
    }

    private static void keptWhole(Ticket before, Ticket next) {
        assertThat(next.receivedOn()).isEqualTo(before.receivedOn());
        assertThat(next.sealed() || !before.sealed()).as("a seal is never taken off").isTrue();
        assertThat(next.cycle()).isBetween(before.cycle(), before.cycle() + 1);
        assertThat(next.owner().stream().filter(next::accuses)).as("accused owners").isEmpty();
        assertThat(next.tally().supplements()).as("details are asked for once").isLessThanOrEqualTo(1);
        assertThat(next.tally().objections()).as("the second objection is the last").isLessThanOrEqualTo(2);
        assertThat(next.tally().reviews()).as("复核 ends it").isLessThanOrEqualTo(2);
        assertThat(next.shares().stream().map(Ticket.Share::department).filter(next::accuses)).as("accused helpers").isEmpty();
        fourEyes(before, next);
        if (next.stage() instanceof Stage.Closed) {
            assertThat(next.answeredAt()).as("nothing is closed without an answer").isNotNull();
        }
    }

    /** Whoever approved is not whoever wrote it. */
    private static void fourEyes(Ticket before, Ticket next) {
        if (before.stage() instanceof Stage.Proposed(var _, var _, var maker, var _)
                && next.stage() instanceof Stage.Assigned(var _, var _, var checker)) {
            assertThat(checker).isNotEqualTo(maker);
        }
        if (next.stage().open() && !(next.stage() instanceof Stage.Pending)) {
            assertThat(next.sealed()).as("what is sealed is not open").isFalse();
        }
    }

    @Property
    void every_open_button_works_and_every_closed_one_refuses(@ForAll("attempts") List<Attempt> attempts) {
        var ticket = aTicket();
        for (var attempt : attempts) {
            var doors = ticket.openTo(attempt.by(), Fixtures.on(NOW));
            var decision = ticket.decide(attempt.command(), attempt.by(), Fixtures.on(NOW));
            var door = doors.stream().filter(d -> d.command() == attempt.command().name()).findFirst();
            if (decision instanceof Decision.Done(var next, var _)) {
                assertThat(door).as(attempt.toString()).matches(d -> d.isPresent() && d.get().open());
                ticket = next;
            } else if (door.isPresent() && !door.get().open()) {
                assertThat(((Decision.Refused) decision).reasons()).contains(door.get().reason().orElseThrow());
            }
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Command> commands = Arbitraries.of(all());
        Arbitrary<Actor> actors = Arbitraries.of(people());
        Arbitrary<Duration> later = Arbitraries.longs().between(0, 20).map(Duration::ofDays);
        return Combinators.combine(commands, actors, later).as(Attempt::new).list().ofMaxSize(80);
    }

    static List<Actor> people() {
        return List.of(
                REGISTRAR, DIRECTOR, LEADER, Fixtures.PRESIDENT, ENFORCER, Fixtures.SECOND_ENFORCER, FILER, Fixtures.SUPERVISOR,
                citizen());
    }

    /** One of each, as somebody might try it. */
    static List<Command> all() {
        return List.of(
                new Command.Triage(TicketClass.COMPLAINT, Set.of(FILING), Set.of()),
                new Command.Triage(TicketClass.SUGGESTION, Set.of(), Set.of()),
                new Command.Seal(),
                new Command.Propose(ENFORCEMENT, ""),
                new Command.Propose(FILING, ""),
                new Command.ReturnProposal("请另行安排部门"),
                new Command.Assign(),
                new Command.SignFor(),
                new Command.SubmitAnswer("经核查，反映的情况属实，已经纠正。"),
                new Command.SubmitAnswer(Fixtures.decided("经核查，反映的情况属实，已经纠正。")),
                new Command.ReturnAnswer("请补充核查经过"),
                new Command.ApproveAnswer(),
                TicketTests.CLOSE,
                new Command.Propose(ENFORCEMENT, "", List.of(new Command.Part(1, Fixtures.PETITION, true))),
                new Command.AskExtension(20, "案情复杂，需要向外地法院调取卷宗，请求延长。"),
                new Command.ProposeInvalid("广告"),
                new Command.Redo("答复与事实不符"),
                new Command.RecordReview(Stage.Level.REVIEW, java.time.LocalDate.of(2026, 3, 20), "市中级人民法院"),
                new Command.RecordReview(Stage.Level.RECHECK, java.time.LocalDate.of(2026, 4, 20), "省高级人民法院"),
                new Command.RecordReviewResult(true, "维持原处理意见"),
                new Command.HandOver(Fixtures.SECOND_ENFORCER),
                new Command.OnPaper(new Command.Assign(), LEADER, java.time.LocalDate.of(2026, 3, 6), "同意"),
                new Command.OnPaper(new Command.ApproveAnswer(), LEADER, java.time.LocalDate.of(2026, 3, 20), "同意"),
                new Command.ListDemands(List.of("退还案件受理费", "说明为什么拖延")),
                new Command.SignShare(),
                new Command.ReplyShare(1, "经查，材料已于上月移交。"),
                new Command.Forward(FILING, ""),
                new Command.Forward(ENFORCEMENT, "请阅"),
                new Command.MarkRead(),
                new Command.Sponsor(),
                new Command.Label(Set.of("涉诉信访专项行动")),
                new Command.Deliver(Command.Way.POST, java.time.LocalDate.of(2026, 3, 6), "挂号信"),
                new Command.Remark(Command.Remark.What.MARK_URGENT, ""),
                new Command.Remark(Command.Remark.What.CONTACT, "电话联系，核对了日期"),
                new Command.Remark(Command.Remark.What.SUPERVISE, "请说明为什么没有办"),
                new Command.Remark(Command.Remark.What.ANSWER_SUPERVISION, "正在调卷，下周答复"),
                new Command.Remark(Command.Remark.What.LIFT_SUPERVISION, "已经反馈，解除督办"),
                new Command.Remark(Command.Remark.What.INSTRUCT, "请抓紧办理，按期答复"),
                new Command.AskSupplement("请写明案号"),
                new Command.ProposeRefusal("所反映的事项属于公安机关的职权，不属于本院的职权范围。"),
                new Command.ProposeRedirect("您可以自收到裁定之日起十日内向上一级法院申请复议。"),
                new Command.Conclude(),
                new Command.ReturnConclusion("请继续按信访办理"),
                new Command.ObjectTo("这件事由财务室保管的款项引起，执行局没有经手，请改交财务室。"),
                new Command.Urge("请抓紧"),
                new Command.Note("已电话联系"),
                new Command.Add("补充一点"),
                new Command.Rate(Satisfaction.CONTENT),
                new Command.Reopen("没有解决"),
                new Command.Withdraw());
    }

    record Attempt(Command command, Actor by, Duration later) {}
}
