package org.jiandu.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * All that one actor may read of one ticket.
 *
 * @param text the citizen's text; empty where the actor may know only that the ticket exists
 * @param draft the answer under review, for those who write or approve it; empty otherwise
 * @param parts the answer under review or given, demand by demand; empty for whoever may not read it
 * @param particulars what else was registered, without what tells who somebody is
 * @param doors the commands shown to this actor
 */
public record TicketPage(
        Ticket ticket, String text, String draft, List<Answer.Part> parts, Particulars particulars,
        List<Moment> timeline, List<Door> doors, Tickets.@Nullable Owed owed) {
    public TicketPage {
        parts = List.copyOf(parts);
        timeline = List.copyOf(timeline);
        doors = List.copyOf(doors);
    }

    /** The newest answer the citizen was given. */
    public Optional<Moment> answer() {
        return newest("answered");
    }

    /** What waits for somebody's yes or no, as it was put; after that, the newest thing that did. */
    public Optional<Moment> proposal() {
        return newest(
                "proposed", "answer_submitted", "refusal_proposed", "redirect_proposed", "invalid_proposed", "extension_asked",
                "objection_referred");
    }

    /** The newest moment of one of these acts. */
    public Optional<Moment> newest(String... acts) {
        var wanted = Set.of(acts);
        return timeline.reversed().stream().filter(m -> wanted.contains(m.act())).findFirst();
    }

    /**
     * One act on the timeline.
     *
     * @param act {@code ticket.act.<act>}
     * @param staff who did it; null for citizens and the system, and always null for a citizen reader
     * @param department whose act it was, or null
     * @param to the department it went to, or null
     * @param text what was said with it; empty where nothing was or the reader may not read it
     * @param leafHash the act's leaf in the trail, lower-case hex
     * @param aside what some acts say beside
     */
    public record Moment(
            Instant at, String act, @Nullable StaffId staff, @Nullable DepartmentCode department,
            @Nullable DepartmentCode to, String text, String leafHash, Aside aside) {}

    /**
     * @param whose who decided on paper, or took it over; null elsewhere and for citizens
     * @param on the day of a paper or a delivery, or null
     * @param detail a code: a way of delivery, a level of review, a number of days; empty where there is none
     */
    public record Aside(@Nullable StaffId whose, @Nullable LocalDate on, String detail) {
        public static final Aside NONE = new Aside(null, null, "");
    }
}
