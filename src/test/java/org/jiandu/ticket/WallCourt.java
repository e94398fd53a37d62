package org.jiandu.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.access.ApiTokens;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Upload;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Tickets.RegisterOutcome;
import org.springframework.beans.factory.BeanFactory;

/** A court at random: its people, and tickets that came to random stages with random people and departments accused. */
final class WallCourt {
    private static final List<String> UNITS =
            List.of("PETITION", "DISCIPLINE", "FILING", "CIVIL", "ENFORCEMENT", "FINANCE", "LEADERSHIP");
    private static final List<Role> ROLES = List.of(
            Role.REGISTRAR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.HANDLER, Role.DISCIPLINE, Role.SUPERVISOR);

    private final Random random;
    private final Tickets tickets;
    private final StaffRoll roll;
    private final ApiTokens tokens;
    private final Attachments attachments;
    private final String run;
    private int admitted;

    /** @param token of a program that acts as this person in one of the roles */
    record Person(Actor.Staff actor, String token) {}

    /** @param typed what was registered: the words somebody may search for */
    record Made(Ticket ticket, Registration typed) {}

    WallCourt(BeanFactory portal, long seed) {
        this.random = new Random(seed);
        this.tickets = portal.getBean(Tickets.class);
        this.roll = portal.getBean(StaffRoll.class);
        this.tokens = portal.getBean(ApiTokens.class);
        this.attachments = portal.getBean(Attachments.class);
        this.run = Long.toString(seed & 0xffffff, 36);
    }

    List<Person> people(int count) {
        var all = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            var roles = EnumSet.of(ROLES.get(i % ROLES.size()));
            if (random.nextInt(4) == 0) {
                roles.add(pick(ROLES));
            }
            all.add(person(roles));
        }
        return all;
    }

    Person person(Set<Role> roles) {
        var login = "wall" + run + "x" + admitted++;
        var unit = new DepartmentCode(pick(UNITS));
        var outcome = roll.admit(login, "虚构" + login, unit, roles, Steps.PORTAL);
        if (outcome instanceof StaffOutcome.Refused && roles.size() > 1) {
            return person(EnumSet.of(pick(List.copyOf(roles)))); // two roles that no one person may have
        }
        if (!(outcome instanceof StaffOutcome.Done)
                || !(tokens.issue(login, pick(List.copyOf(roles)), 30, Steps.PORTAL) instanceof ApiTokens.Issued.Done token)) {
            throw new AssertionError(login + " " + roles + ": " + outcome);
        }
        return new Person(roll.actor(login).orElseThrow(), token.token());
    }

    Made ticket(int n, LocalDate day, List<Person> people) {
        var typed = typed(n, day);
        if (!(tickets.register(typed, Fixtures.REGISTRAR) instanceof RegisterOutcome.Registered(var ticket, var _))) {
            throw new AssertionError("not registered: " + typed);
        }
        attachments.add(ticket.id(), Purpose.MATERIAL, List.of(Upload.of("材料.txt", ("第" + n + "份材料").getBytes(UTF_8))), Fixtures.REGISTRAR);
        steps(people).stream().limit(1 + random.nextInt(12)).forEach(s -> attempt(ticket, s.command(), s.by()));
        return new Made(now(ticket), typed);
    }

    private Registration typed(int n, LocalDate day) {
        var text = "第" + run + n + "件虚构来访：窗口收了材料却" + (2 + random.nextInt(7)) + "个月不给回执，请查明是谁经手的。";
        var who = Identity.of("虚名" + run + n, "139" + String.format("%08d", random.nextInt(100_000_000)), "v" + n + "@example.org", "");
        var cells = new HashMap<>(Map.of(Particulars.Field.CASE_NUMBER, "（2026）望01民初" + random.nextInt(10_000) + "号"));
        var came = new Registration.Came(Source.SELF, random.nextInt(4) == 0 ? 7 : 1, random.nextInt(5) == 0, null);
        return new Registration(
                Channel.VISIT, random.nextBoolean() ? Kind.COMPLAINT : Kind.COMMENT, text, null, day, "", who, came,
                new Particulars(cells), List.of("请给回执", "请说明经办人"));
    }

    private static final Command INSTRUCT = new Command.Remark(Command.Remark.What.INSTRUCT, "请抓紧办理，按期答复");

    private record Step(Command command, Actor.Staff by) {}

    /** Each is tried; what is not open in the stage is refused and left. */
    private List<Step> steps(List<Person> people) {
        var units = new ArrayList<>(some(people).stream().map(p -> p.actor().department()).toList());
        var persons = some(people).stream().map(p -> p.actor().id()).collect(Collectors.<StaffId>toSet());
        var owner = new DepartmentCode(pick(UNITS));
        var handler = Fixtures.staff(70, owner, Role.HANDLER);
        var part = new Command.Part(1, new DepartmentCode(pick(UNITS)), false);
        var all = new ArrayList<Step>();
        all.add(new Step(new Command.Triage(as(), Set.copyOf(units), persons), Fixtures.REGISTRAR));
        if (random.nextInt(4) == 0) {
            all.add(new Step(new Command.Seal(random.nextBoolean() ? TicketClass.REPORT : TicketClass.ACCUSATION), Fixtures.REGISTRAR));
        }
        var proposal = random.nextBoolean() ? new Command.Propose(owner, "请依法办理", List.of(part)) : new Command.Propose(owner, "请依法办理");
        all.add(new Step(proposal, Fixtures.REGISTRAR));
        all.add(new Step(new Command.Assign(), Fixtures.DIRECTOR));
        all.add(new Step(new Command.Note("先看卷宗"), Fixtures.DIRECTOR));
        all.add(new Step(new Command.SignFor(), handler));
        all.add(new Step(new Command.SubmitAnswer(Answer.plain("经核查，情况已经说明。")), handler));
        all.add(new Step(new Command.ApproveAnswer(), Fixtures.DIRECTOR));
        all.add(new Step(new Command.ApproveAnswer(), Fixtures.LEADER));
        // to be read by somebody else, and a leader's word: anywhere between
        all.add(random.nextInt(all.size()), new Step(new Command.Forward(new DepartmentCode(pick(UNITS)), "请阅"), Fixtures.DIRECTOR));
        all.add(random.nextInt(all.size()), new Step(new Command.Forward(new DepartmentCode(pick(UNITS)), ""), Fixtures.REGISTRAR));
        all.add(random.nextInt(all.size()), new Step(INSTRUCT, Fixtures.LEADER));
        return all;
    }

    private TicketClass as() {
        var classes = List.of(TicketClass.COMPLAINT, TicketClass.COMPLAINT, TicketClass.COMPLAINT, TicketClass.REQUEST, TicketClass.SUGGESTION, TicketClass.INQUIRY);
        return pick(classes);
    }

    private void attempt(Ticket ticket, Command command, Actor.Staff by) {
        tickets.page(ticket.id(), by).ifPresent(seen -> tickets.handle(ticket.id(), seen.ticket().version(), command, by));
    }

    private Ticket now(Ticket ticket) {
        return tickets.page(ticket.id(), Steps.PORTAL).orElseThrow().ticket();
    }

    private List<Person> some(List<Person> people) {
        return people.stream().filter(_ -> random.nextInt(4) == 0).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
