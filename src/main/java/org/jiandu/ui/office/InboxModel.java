package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiandu.access.Departments;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Slice;
import org.jiandu.ticket.TicketCounts;
import org.jiandu.ticket.TicketLine;
import org.jiandu.ticket.TicketQuery;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Tickets.HandedOver;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lists of the desk show; keeps nothing between two requests. */
@Component
class InboxModel {
    static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final Set<Role> AT_WORK =
            Set.of(
                    Role.REGISTRAR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.DELEGATE, Role.HEAD, Role.HANDLER, Role.DISCIPLINE,
                    Role.SUPERVISOR);

    private final Tickets tickets;
    private final Departments departments;
    private final SignedIn signedIn;
    private final Clock clock;

    InboxModel(Tickets tickets, Departments departments, SignedIn signedIn, Clock clock) {
        this.tickets = tickets;
        this.departments = departments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** How pressing a line is; the word is {@code office.group.<name>}. */
    enum Group {
        LATE,
        TODAY,
        WEEK,
        LATER,
        UNDATED,
        OVER
    }

    /** Where somebody without tickets belongs, or empty for those who work on them. */
    enum Elsewhere {
        STAFF,
        NOWHERE
    }

    Optional<Elsewhere> elsewhere() {
        var roles = signedIn.actor().roles();
        if (roles.stream().anyMatch(AT_WORK::contains)) {
            return Optional.empty();
        }
        return Optional.of(roles.contains(Role.ADMINISTRATOR) ? Elsewhere.STAFF : Elsewhere.NOWHERE);
    }

    static View view(String inAddress) {
        return Arrays.stream(View.values())
                .filter(v -> v.name().equalsIgnoreCase(inAddress))
                .findFirst()
                .orElse(View.TODO);
    }

    /** The first {@code size} rows, read by key a page at a time. */
    Slice<TicketLine> list(View view, String words, int size) {
        var rows = new ArrayList<TicketLine>();
        @Nullable String after = null;
        do {
            int page = Math.clamp(size - rows.size(), 1, LONGEST_PAGE);
            var slice = tickets.list(new TicketQuery(view, words.strip(), after, page), signedIn.actor());
            rows.addAll(slice.rows());
            after = slice.following().orElse(null);
        } while (after != null && rows.size() < size);
        return new Slice<>(rows, after);
    }

    TicketCounts counts() {
        return tickets.counts(signedIn.actor(), today());
    }

    /** The count beside a tab, or empty where nothing is counted. */
    static Optional<Integer> count(View view, TicketCounts counts) {
        return switch (view) {
            case TODO -> Optional.of(counts.todo());
            case OPEN -> Optional.of(counts.open());
            case OVERDUE -> Optional.of(counts.overdue());
            case UNREAD -> Optional.of(counts.unread());
            case DONE, ALL -> Optional.empty();
        };
    }

    /** Lists by what is due are cut where the pressure changes; lists by time are not. */
    static boolean grouped(View view) {
        return switch (view) {
            case TODO, OPEN, OVERDUE -> true;
            case UNREAD, DONE, ALL -> false;
        };
    }

    Group group(TicketLine line) {
        var owed = line.owed();
        if (owed == null) {
            return line.ticket().stage().open() || line.ticket().sealed() ? Group.UNDATED : Group.OVER;
        }
        var today = today();
        if (line.missed()) {
            return Group.LATE;
        }
        if (!owed.due().isAfter(today)) {
            return Group.TODAY;
        }
        return owed.due().isAfter(today.plusDays(7)) ? Group.LATER : Group.WEEK;
    }

    long daysLate(LocalDate due) {
        return ChronoUnit.DAYS.between(due, today());
    }

    /** Who has it now: a department, or empty where it lies with 信访办 or 监察室. */
    Optional<String> holder(TicketLine line, Locale locale) {
        return line.ticket().owner().map(unit -> name(unit, locale));
    }

    String name(DepartmentCode unit, Locale locale) {
        return departments.name(unit, locale);
    }

    List<HandedOver> handedOver() {
        return tickets.handedOver(signedIn.actor());
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }
}
