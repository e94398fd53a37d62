package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketPage.Moment;
import org.junit.jupiter.api.Test;

/** A head of department on the roll has a say in an extension, and loses it with the post. */
@DatabaseTest
class ExtensionRoomTests {
    private static final DepartmentCode UNIT = new DepartmentCode("ADMINISTRATIVE");
    private static final Actor.Staff HANDLER = Fixtures.staff(70, UNIT, Role.HANDLER);
    private static final String OPINION = "卷宗确需外调，同意延期。";

    private final Steps steps;
    private final Tickets tickets;
    private final StaffRoll staff;

    ExtensionRoomTests(Steps steps, Tickets tickets, StaffRoll staff, SettableClock clock) {
        this.steps = steps;
        this.tickets = tickets;
        this.staff = staff;
        clock.set(LocalDate.of(2026, 3, 6));
    }

    @Test
    void the_head_finds_it_in_his_list_endorses_it_and_only_then_the_president_decides() {
        var head = admitted();
        var id = asked();
        assertThat(open(id, Fixtures.PRESIDENT)).doesNotContain(Command.Name.CONCLUDE);
        assertThat(todo(head)).contains(id);
        assertThat(open(id, head)).contains(Command.Name.ENDORSE, Command.Name.RETURN_CONCLUSION).doesNotContain(Command.Name.CONCLUDE);
        steps.act(id, new Command.Endorse(OPINION), head);
        assertThat(todo(head)).as("his part is done").doesNotContain(id);
        assertThat(todo(Fixtures.PRESIDENT)).contains(id);
        assertThat(timeline(id, Fixtures.PRESIDENT)).extracting(Moment::text).contains(OPINION);
        steps.act(id, new Command.Conclude(), Fixtures.PRESIDENT);
        assertThat(timeline(id, new Actor.Citizen(id))).extracting(Moment::act).contains("extended").doesNotContain("extension_endorsed");
        staff.suspend(head.id(), Steps.PORTAL);
        assertThat(open(asked(), Fixtures.PRESIDENT)).as("a department without a head").contains(Command.Name.CONCLUDE);
    }

    private Actor.Staff admitted() {
        var admitted = staff.admit("xingzhengfuze", "行政庭负责人（虚构）", UNIT, Set.of(Role.HEAD), Steps.PORTAL);
        assertThat(admitted).isInstanceOf(StaffOutcome.Done.class);
        return staff.actor("xingzhengfuze").orElseThrow();
    }

    private TicketId asked() {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "行政案件的卷宗调了四个月还没有调来，一直没有说法。"));
        steps.triage(id, TicketClass.REQUEST, Set.of(), Set.of());
        steps.assign(id, UNIT);
        steps.act(id, new Command.SignFor(), HANDLER);
        steps.act(id, new Command.AskExtension(20, "需要向外地法院调取卷宗并逐页核对，预计还要二十日。"), HANDLER);
        return id;
    }

    private Set<Command.Name> open(TicketId id, Actor actor) {
        return tickets.page(id, actor).orElseThrow().doors().stream()
                .filter(Door::open)
                .map(Door::command)
                .collect(java.util.stream.Collectors.toSet());
    }

    private List<TicketId> todo(Actor actor) {
        return tickets.list(new TicketQuery(TicketQuery.View.TODO, "", null, 500), actor).rows().stream()
                .map(line -> line.ticket().id())
                .toList();
    }

    private List<Moment> timeline(TicketId id, Actor actor) {
        return tickets.page(id, actor).orElseThrow().timeline();
    }
}
