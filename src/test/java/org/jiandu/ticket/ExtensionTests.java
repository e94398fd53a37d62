package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.ticket.Fixtures.DIRECTOR;
import static org.jiandu.ticket.Fixtures.ENFORCEMENT;
import static org.jiandu.ticket.Fixtures.ENFORCER;
import static org.jiandu.ticket.Fixtures.FILING;
import static org.jiandu.ticket.Fixtures.HEAD_OF_ENFORCEMENT;
import static org.jiandu.ticket.Fixtures.LEADER;
import static org.jiandu.ticket.Fixtures.NOW;
import static org.jiandu.ticket.Fixtures.PRESIDENT;
import static org.jiandu.ticket.Fixtures.after;
import static org.jiandu.ticket.Fixtures.investigating;
import static org.jiandu.ticket.Fixtures.staff;
import static org.jiandu.ticket.TicketTests.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.junit.jupiter.api.Test;

/** 延期 (T13): asked by the handler, endorsed by the head of department, granted by the president, once and in time. */
class ExtensionTests {
    private static final String WHY = "案情复杂，需要向外地法院调取卷宗，请求延长。";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    /** Article XF-2022-34: once, at most thirty days, approved by the head of the court, before the term ends. */
    @Test
    void an_extension_is_asked_by_the_handler_and_granted_by_the_president_alone() {
        var asked = after(running(), new Command.AskExtension(30, WHY), ENFORCER);
        assertThat(asked.stage()).isInstanceOf(Stage.ExtensionReview.class);
        assertThat(refused(asked, new Command.Conclude(), DIRECTOR)).containsExactly("ticket.refused.extension.who");
        assertThat(refused(asked, new Command.Conclude(), LEADER)).containsExactly("ticket.refused.extension.who");
        var delegate = staff(13, LEADER.department(), Role.LEADER, Role.DELEGATE);
        assertThat(after(asked, new Command.Conclude(), delegate).stage()).isInstanceOf(Stage.Investigating.class);
        assertThat(after(asked, new Command.Conclude(), PRESIDENT).stage()).isInstanceOf(Stage.Investigating.class);
    }

    /** Article XF-2022-34: the head of department endorses and never grants; without one the handler's word goes up alone. */
    @Test
    void where_a_department_has_a_head_he_endorses_an_extension_before_the_president_grants_it() {
        var asked = after(running(), new Command.AskExtension(30, WHY), ENFORCER);
        assertThat(inHeaded(asked, new Command.Conclude(), PRESIDENT)).containsExactly("ticket.refused.extension.endorse");
        assertThat(inHeaded(asked, new Command.Conclude(), HEAD_OF_ENFORCEMENT)).containsExactly("ticket.refused.extension.who");
        var elsewhere = staff(14, FILING, Role.HEAD);
        assertThat(inHeaded(asked, new Command.Endorse("同意"), elsewhere)).containsExactly("ticket.refused.other.department");
        assertThat(inHeaded(asked, new Command.Endorse("同意"), ENFORCER)).containsExactly("ticket.refused.role");
        assertThat(inHeaded(asked, new Command.Endorse(""), HEAD_OF_ENFORCEMENT)).hasSize(1);
        var endorsed = after(asked, new Command.Endorse("情况属实，同意延期。"), HEAD_OF_ENFORCEMENT);
        assertThat(inHeaded(endorsed, new Command.Endorse("同意"), HEAD_OF_ENFORCEMENT)).as("once").containsExactly("ticket.refused.stage");
        assertThat(inHeaded(endorsed, new Command.ReturnConclusion("再想想"), HEAD_OF_ENFORCEMENT)).as("his word is given").isNotEmpty();
        assertThat(inHeaded(endorsed, new Command.Conclude(), PRESIDENT)).isEmpty();
        assertThat(inHeaded(asked, new Command.ReturnConclusion("理由不充分"), HEAD_OF_ENFORCEMENT)).isEmpty();
        var own = after(running(), new Command.AskExtension(30, WHY), staff(3, ENFORCEMENT, Role.HANDLER, Role.HEAD));
        assertThat(refusals(own.decide(new Command.Conclude(), PRESIDENT, Fixtures.on(NOW, new Fixtures.Court(null, staff(3, ENFORCEMENT, Role.HEAD))))))
                .as("what the head asks for himself needs nobody's endorsement but the president's yes")
                .isEmpty();
    }

    /** SLA-039, SLA-041. */
    @Test
    void an_extension_is_granted_on_the_last_day_and_not_on_the_day_after() {
        var asked = after(running(), new Command.AskExtension(30, WHY), ENFORCER);
        var lastDay = NOW.plus(Duration.ofDays(60));
        assertThat(after(asked, new Command.Conclude(), PRESIDENT, lastDay).stage()).isInstanceOf(Stage.Investigating.class);
        assertThat(refused(asked, new Command.Conclude(), PRESIDENT, lastDay.plus(Duration.ofDays(1))))
                .containsExactly("ticket.refused.extension.late");
        assertThat(refused(running(), new Command.AskExtension(31, WHY), ENFORCER))
                .containsExactly("ticket.refused.extension.days");
        assertThat(refused(investigating(), new Command.AskExtension(30, WHY), ENFORCER))
                .as("no term that could be extended, or extended before")
                .containsExactly("ticket.refused.extension.none");
    }

    @Test
    void an_extension_that_is_not_granted_leaves_the_handler_at_work() {
        var asked = after(running(), new Command.AskExtension(30, WHY), ENFORCER);
        assertThat(after(asked, new Command.ReturnConclusion("请按期答复"), PRESIDENT).stage())
                .isEqualTo(new Stage.Investigating(NOW, ENFORCEMENT, ENFORCER.id()));
    }

    private static List<String> inHeaded(Ticket ticket, Command command, Actor actor) {
        return refusals(ticket.decide(command, actor, Fixtures.on(NOW, new Fixtures.Court(null, HEAD_OF_ENFORCEMENT))));
    }

    private static List<String> refusals(Decision decision) {
        return decision instanceof Decision.Refused(var reasons) ? reasons.stream().map(Refusal::key).toList() : List.of();
    }

    /** Under way, with a term of sixty days that may be extended by thirty. */
    private static Ticket running() {
        var t = investigating();
        var c = t.course();
        var limit = new Ticket.Limit("XF-HANDLE-60", TODAY.plusDays(60), 30);
        return new Ticket(
                t.id(), t.number(), t.version(), t.stage(), t.origin(), t.sorting(),
                new Ticket.Course(c.cycle(), null, null, null, null, null, c.tally(), limit), t.overlay(), List.of(), List.of());
    }
}
