package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/** Fictional people and a ticket that speaks. */
public final class Fixtures {
    public static final DepartmentCode PETITION = new DepartmentCode("PETITION");
    public static final DepartmentCode DISCIPLINE = new DepartmentCode("DISCIPLINE");
    public static final DepartmentCode ENFORCEMENT = new DepartmentCode("ENFORCEMENT");
    public static final DepartmentCode FILING = new DepartmentCode("FILING");
    public static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");

    public static final Actor.Staff REGISTRAR = staff(1, PETITION, Role.REGISTRAR);
    public static final Actor.Staff DIRECTOR = staff(2, PETITION, Role.DIRECTOR);
    public static final Actor.Staff ENFORCER = staff(3, ENFORCEMENT, Role.HANDLER);
    public static final Actor.Staff FILER = staff(4, FILING, Role.HANDLER);
    public static final Actor.Staff INSPECTOR = staff(5, DISCIPLINE, Role.DISCIPLINE);
    public static final Actor.Staff SUPERVISOR = staff(6, DISCIPLINE, Role.SUPERVISOR);
    public static final Actor.Staff LEADER = staff(8, new DepartmentCode("LEADERSHIP"), Role.LEADER);
    public static final Actor.Staff PRESIDENT = staff(9, new DepartmentCode("LEADERSHIP"), Role.PRESIDENT);
    public static final Actor.Staff SECOND_ENFORCER = staff(10, ENFORCEMENT, Role.HANDLER);
    public static final Actor.Staff HEAD_OF_ENFORCEMENT = staff(11, ENFORCEMENT, Role.HEAD);
    public static final Actor.Staff ADMINISTRATOR = staff(7, new DepartmentCode("OFFICE"), Role.ADMINISTRATOR);

    private Fixtures() {}

    /** That moment, in a year without holidays: Monday to Friday are worked. */
    public static Now on(Instant at) {
        return new Now(at, new WorkCalendar(Map.of(), Map.of()));
    }

    static Now on(Instant at, Now.House house) {
        return new Now(at, new WorkCalendar(Map.of(), Map.of()), house, null);
    }

    /** A court that has lost a department, or in which one department has a head; null for neither. */
    record Court(@Nullable DepartmentCode gone, Actor.@Nullable Staff head) implements Now.House {
        @Override
        public boolean stands(DepartmentCode unit) {
            return !unit.equals(gone);
        }

        @Override
        public boolean headed(DepartmentCode unit, StaffId but) {
            return head != null && head.department().equals(unit) && !head.id().equals(but);
        }
    }

    public static Actor.Staff staff(int n, DepartmentCode unit, Role... roles) {
        var set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return new Actor.Staff(new StaffId("a_" + String.format("%032x", n)), unit, set);
    }

    public static TicketId id(int n) {
        return new TicketId("t_" + String.format("%032x", n));
    }

    public static Actor.Citizen citizen() {
        return new Actor.Citizen(id(1));
    }

    /** A complaint of 6 March 2026, just registered. */
    public static Ticket aTicket() {
        var origin = new Ticket.Origin(
                Kind.COMPLAINT, Channel.WEB, Source.SELF, null, LocalDate.of(2026, 3, 6), NOW, 1, null);
        return new Ticket(
                id(1), TicketNumber.of(2026, 1), new Version(0), new Stage.Registered(NOW), origin, Ticket.Sorting.NONE,
                Ticket.Course.FIRST, Ticket.Overlay.NONE, List.of(), List.of());
    }

    /** The same ticket after a command that must be accepted. */
    public static Ticket after(Ticket ticket, Command command, Actor actor, Instant at) {
        return switch (ticket.decide(command, actor, on(at))) {
            case Decision.Done(var next, var _) -> next;
            case Decision.Refused(var reasons) -> throw new AssertionError(command + " was refused: " + reasons);
        };
    }

    public static Ticket after(Ticket ticket, Command command, Actor actor) {
        return after(ticket, command, actor, NOW);
    }

    public static Ticket triaged() {
        return after(aTicket(), new Command.Triage(TicketClass.COMPLAINT, Set.of(FILING), Set.of()), REGISTRAR);
    }

    public static Ticket assigned() {
        var proposed = after(triaged(), new Command.Propose(ENFORCEMENT, "请执行局办理"), REGISTRAR);
        return after(proposed, new Command.Assign(), DIRECTOR);
    }

    public static Ticket investigating() {
        return after(assigned(), new Command.SignFor(), ENFORCER);
    }

    public static Ticket answered() {
        var review = after(investigating(), new Command.SubmitAnswer(decided("经核查，反映的情况属实，已经纠正。")), ENFORCER);
        var passed = after(review, new Command.ApproveAnswer(), DIRECTOR);
        return after(passed, new Command.ApproveAnswer(), LEADER);
    }

    /** A whole 处理意见书 on the one demand there is. */
    public static Answer decided(String facts) {
        return new Answer(
                List.of(new Answer.Part(1, Answer.Opinion.SUPPORTED, facts, "《信访工作条例》第三十二条")),
                "查阅了卷宗，询问了窗口工作人员。", "信访人没有留下联系方式。");
    }
}
