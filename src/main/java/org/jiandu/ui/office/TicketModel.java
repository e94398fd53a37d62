package org.jiandu.ui.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandu.access.Departments;
import org.jiandu.access.Departments.Unit;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.correspondence.Letters;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.SendChecks;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Policy;
import org.jiandu.deadline.TermNames;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.notice.Notices;
import org.jiandu.routing.Proposal;
import org.jiandu.routing.Routing;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;
import org.jiandu.ticket.Drafts;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Outcome;
import org.jiandu.ticket.Phrases;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Version;
import org.jiandu.ticket.Visibility;
import org.jiandu.ui.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page of one ticket shows and does; keeps nothing between two requests. */
@Component
class TicketModel {
    private final Tickets tickets;
    private final Drafts drafts;
    private final Phrases phrases;
    private final Deadlines deadlines;
    private final Letters letters;
    private final People people;
    private final SignedIn signedIn;

    TicketModel(
            Tickets tickets, Drafts drafts, Phrases phrases, Deadlines deadlines, Letters letters, People people, SignedIn signedIn) {
        this.drafts = drafts;
        this.phrases = phrases;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.letters = letters;
        this.people = people;
        this.signedIn = signedIn;
    }

    /** Empty where the address is no ticket, or none this reader may know of. */
    Optional<TicketPage> page(String inAddress) {
        return id(inAddress).flatMap(id -> tickets.page(id, signedIn.actor()));
    }

    private static Optional<TicketId> id(String inAddress) {
        try {
            return Optional.of(new TicketId(inAddress));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<org.jiandu.deadline.Clock> clocks(TicketId id) {
        return deadlines.of(id, signedIn.actor());
    }

    /** The clock whose day is shown at the top. */
    static Optional<org.jiandu.deadline.Clock> pressing(TicketPage page, List<org.jiandu.deadline.Clock> clocks) {
        var owed = page.owed();
        return owed == null
                ? Optional.empty()
                : clocks.reversed().stream()
                        .filter(c -> c.policy().id().equals(owed.policyId()))
                        .findFirst();
    }

    List<Letter> letters(TicketId id) {
        return letters.of(id, signedIn.actor());
    }

    Optional<Identity> identity(TicketId id) {
        return tickets.identity(id, signedIn.actor());
    }

    List<Phrases.Phrase> phrases() {
        return phrases.all();
    }

    /** What was typed before and not sent. */
    Map<String, String> draft(TicketId id, Command.Name command) {
        return drafts.of(id, command, signedIn.actor());
    }

    void keep(TicketId id, Command.Name command, Map<String, String> fields) {
        drafts.keep(id, command, fields, signedIn.actor());
    }

    void drop(TicketId id, Command.Name command) {
        drafts.drop(id, command, signedIn.actor());
    }

    /** What asks for a second look before an answer goes up: copied from another, or with a case number nobody named. */
    List<SendChecks.Doubt> doubts(TicketPage page, String answer) {
        var earlier = tickets.answers(page.ticket().id(), signedIn.actor()).stream()
                .map(g -> new SendChecks.Earlier(g.number().value(), g.answer()))
                .toList();
        var petition = page.text() + " " + String.join(" ", page.particulars().cells().values());
        return SendChecks.of(petition, answer, earlier);
    }

    List<Refusal> unmask(TicketId id, String reason) {
        return tickets.unmask(id, reason, signedIn.actor());
    }

    Outcome handle(TicketId id, Version seen, Command command) {
        return tickets.handle(id, seen, command, signedIn.actor());
    }

    People people() {
        return people;
    }

    /** The names behind ids and codes. */
    @Component
    static class People {
        private static final Set<Command.Name> FORWARD = Set.of(
                Command.Name.TRIAGE, Command.Name.PROPOSE, Command.Name.ASSIGN, Command.Name.SIGN_FOR,
                Command.Name.SUBMIT_ANSWER, Command.Name.APPROVE_ANSWER, Command.Name.ENDORSE, Command.Name.CONCLUDE);
        private static final Set<Role> DECIDING = Set.of(Role.DIRECTOR, Role.HEAD, Role.LEADER, Role.PRESIDENT, Role.DELEGATE);

        private final StaffRoll staff;
        private final Departments departments;
        private final Notices notices;
        private final Routing routing;
        private final Tickets tickets;
        private final SignedIn signedIn;
        private final MessageSource words;
        private final TermNames terms;
        private final Clock clock;

        People(
                StaffRoll staff, Departments departments, Notices notices, Routing routing, Tickets tickets,
                SignedIn signedIn, MessageSource words, TermNames terms, Clock clock) {
            this.signedIn = signedIn;
            this.tickets = tickets;
            this.words = words;
            this.terms = terms;
            this.staff = staff;
            this.departments = departments;
            this.notices = notices;
            this.routing = routing;
            this.clock = clock;
        }

        String name(StaffId id) {
            return staff.find(id).map(Member::name).orElse("");
        }

        String name(DepartmentCode unit, Locale locale) {
            return departments.name(unit, locale);
        }

        String term(Policy policy, Locale locale) {
            return terms.of(policy, locale);
        }

        List<Unit> standing() {
            var today = CourtZone.dayOf(clock.instant());
            return departments.all().stream().filter(u -> u.standsOn(today)).toList();
        }

        /** Those a ticket may be proposed to: who is complained of does not handle it. */
        List<Unit> eligible(Ticket ticket) {
            return standing().stream().filter(u -> !ticket.accuses(u.code())).toList();
        }

        /** What the rules in force propose; a person decides. */
        Proposal proposal(TicketPage page) {
            return routing.propose(page);
        }

        /** Whether a yes of whoever is signed in only passes it on to a leader. */
        boolean passesOn(Ticket ticket) {
            return ticket.passedOnBy(signedIn.actor());
        }

        List<Member> members() {
            return staff.all();
        }

        /** Those whose decision may stand on paper. */
        List<Member> deciding() {
            return staff.all().stream()
                    .filter(m -> !m.suspended() && m.roles().stream().anyMatch(DECIDING::contains))
                    .toList();
        }

        /** The handlers of the department that has it. */
        List<Member> handlersOf(Ticket ticket) {
            return staff.all().stream()
                    .filter(m -> !m.suspended() && m.roles().contains(Role.HANDLER))
                    .filter(m -> ticket.owner().filter(m.department()::equals).isPresent())
                    .toList();
        }

        /** Names of those who could take the next step now; whoever is away stands with the last day of absence. */
        List<String> waitsFor(Ticket ticket) {
            var today = today();
            return staff.present().stream()
                    .filter(p -> forward(ticket, p.actor()))
                    .map(StaffRoll.Present::member)
                    .map(m -> m.away(today) ? absent(m) : m.name())
                    .limit(8)
                    .toList();
        }

        private String absent(Member m) {
            var standIn = m.standIn();
            var by = standIn == null ? "" : name(standIn);
            var until = m.leaveTo() == null ? "" : CourtDates.formal(m.leaveTo(), Say.locale());
            return words.getMessage(
                    by.isEmpty() ? "office.waits.away" : "office.waits.away.by", new Object[] {m.name(), until, by}, Say.locale());
        }

        private boolean forward(Ticket ticket, Actor.Staff actor) {
            return Visibility.sees(actor, ticket)
                    && tickets.doors(ticket, actor).stream().findFirst().filter(Door::open).map(Door::command).filter(FORWARD::contains).isPresent();
        }

        Optional<Actor.Staff> actor(Member member) {
            return staff.actor(member.login());
        }

        LocalDate today() {
            return CourtZone.dayOf(clock.instant());
        }

        Optional<String> heading(ItemRef item) {
            return notices.item(item).map(i -> i.heading().corrected());
        }
    }
}
