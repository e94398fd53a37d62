package org.jiandu.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Courses of tickets that speak. */
final class Courses {
    static final Instant NOW = at("2026-06-01", 10);

    private Courses() {}

    /** Received on a day; nothing owed yet. */
    static Course received(String day) {
        return new Course(
                new TicketId("t_" + "0".repeat(32)), TicketNumber.of(2026, 1), "registered", Kind.COMPLAINT,
                TicketClass.COMPLAINT, null, LocalDate.parse(day), 1, null, List.of());
    }

    static Course at(Course c, String stage) {
        return copy(c, stage, c.department(), c.cycle(), c.firstAnsweredAt(), c.terms());
    }

    static Course with(Course c, String department) {
        return copy(c, c.stage(), new DepartmentCode(department), c.cycle(), c.firstAnsweredAt(), c.terms());
    }

    static Course owing(Course c, Course.Owed owed, String due) {
        return more(c, owed, due, null, false);
    }

    /** Owed by a day and answered at an instant. */
    static Course answered(Course c, String due, Instant at) {
        var more = more(c, Course.Owed.ANSWER, due, at, true);
        var first = more.firstAnsweredAt();
        return copy(more, "answered", more.department(), more.cycle(), first == null ? at : first, more.terms());
    }

    static Course withdrawn(Course c, String due, Instant at) {
        return at(more(c, Course.Owed.ANSWER, due, at, false), "withdrawn");
    }

    static Course reopened(Course c) {
        return copy(c, "triaged", c.department(), c.cycle() + 1, c.firstAnsweredAt(), c.terms());
    }

    static Course more(Course c, Course.Owed owed, String due, @Nullable Instant ended, boolean byAct) {
        var terms = new ArrayList<>(c.terms());
        var day = LocalDate.parse(due);
        terms.add(new Course.Term(owed, day, CourtZone.endOf(day), ended, byAct));
        return copy(c, c.stage(), c.department(), c.cycle(), c.firstAnsweredAt(), terms);
    }

    static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(CourtZone.ZONE).toInstant();
    }

    private static Course copy(
            Course c, String stage, @Nullable DepartmentCode department, int cycle, @Nullable Instant answered,
            List<Course.Term> terms) {
        return new Course(
                c.id(), c.number(), stage, c.kind(), c.as(), department, c.receivedOn(), cycle, answered, terms);
    }
}
