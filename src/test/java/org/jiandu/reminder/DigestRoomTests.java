package org.jiandu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffContacts.Digest;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Leave;
import org.jiandu.correspondence.Letters;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One mail a person and working day says what is due, and nothing of what it is about. */
@DatabaseTest
class DigestRoomTests {
    private static final String TEXT = "执行款到账半年了，一直没有发还给我们。";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final DepartmentCode CRIMINAL = new DepartmentCode("CRIMINAL");

    private final Steps steps;
    private final Tickets tickets;
    private final Reminders reminders;
    private final StaffRoll staff;
    private final StaffContacts contacts;
    private final Letters letters;
    private final SettableClock clock;
    private final Colleagues people;

    DigestRoomTests(
            Steps steps, Tickets tickets, Reminders reminders, StaffRoll staff, StaffContacts contacts, Letters letters,
            SettableClock clock, JdbcClient jdbc) {
        this.steps = steps;
        this.tickets = tickets;
        this.reminders = reminders;
        this.staff = staff;
        this.contacts = contacts;
        this.letters = letters;
        this.clock = clock;
        this.people = new Colleagues(staff, contacts, jdbc);
        clock.set(FRIDAY);
    }

    @Test
    void a_storm_of_fifty_overdue_tickets_is_one_mail_a_person_and_none_from_the_second_node() throws Exception {
        var handler = people.sits("digest.handler", "CRIMINAL", Role.HANDLER);
        var accused = people.sits("digest.accused", "CRIMINAL", Role.HANDLER);
        var away = people.sits("digest.away", "CRIMINAL", Role.HANDLER);
        staff.leave(away.id(), new Leave(MONDAY, MONDAY, handler.id()), Steps.PORTAL);
        var walled = assigned(Set.of(accused.id()));
        IntStream.range(0, 49).forEach(i -> assigned(Set.of()));
        at(MONDAY, 8, 30);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2).mapToObj(n -> nodes.submit(() -> reminders.digest(clock.instant()))).toList();
            for (var one : both) {
                one.get();
            }
        }
        reminders.digest(clock.instant().plus(Duration.ofHours(2)));
        assertThat(people.queued(handler.id(), "digest")).isEqualTo(1);
        assertThat(people.queued(accused.id(), "digest")).isEqualTo(1);
        assertThat(people.queued(away.id(), "digest")).as("whoever is away").isZero();
        await().atMost(Duration.ofSeconds(90)).until(() -> !Colleagues.mailed("digest.handler").isEmpty() && !Colleagues.mailed("digest.accused").isEmpty());
        var number = tickets.page(walled, Steps.PORTAL).orElseThrow().ticket().number().value();
        assertThat(Colleagues.mailed("digest.handler")).singleElement().asString()
                .contains("已经逾期 100 项", "另有 70 项", number, "部门签收", "最迟 2026年3月9日", "2026年3月23日（星期一）")
                .doesNotContain("执行款", "虚构人员", "刑事庭");
        assertThat(Colleagues.mailed("digest.accused")).singleElement().asString()
                .contains("已经逾期 98 项").doesNotContain(number);
        assertThat(letters.mails(Fixtures.DIRECTOR, 1_000)).anySatisfy(mail -> {
            assertThat(mail.kind()).isEqualTo("digest");
            assertThat(mail.maskedAddress()).isEqualTo("d***@example.org");
        });
    }

    @Test
    void none_is_sent_on_days_off_or_outside_office_hours_and_one_on_a_make_up_saturday() {
        var handler = people.sits("digest.calendar", "ADMINISTRATIVE", Role.HANDLER);
        assign(handIn(), new DepartmentCode("ADMINISTRATIVE"));
        for (var off : new LocalDate[] {LocalDate.of(2026, 3, 21), LocalDate.of(2026, 4, 6)}) {
            at(off, 9, 0);
            assertThat(reminders.digest(clock.instant())).as(off.toString()).isZero();
        }
        at(LocalDate.of(2026, 5, 8), 8, 29);
        assertThat(reminders.digest(clock.instant())).isZero();
        at(LocalDate.of(2026, 5, 8), 18, 0);
        assertThat(reminders.digest(clock.instant())).isZero();
        assertThat(people.queued(handler.id(), "digest")).isZero();
        at(LocalDate.of(2026, 5, 9), 8, 30); // a Saturday that is worked
        reminders.digest(clock.instant());
        assertThat(people.queued(handler.id(), "digest")).isEqualTo(1);
    }

    @Test
    void nothing_to_say_is_no_mail_and_whoever_does_not_want_it_gets_none() {
        var idle = people.sits("digest.idle", "RESEARCH", Role.HANDLER);
        var unwilling = people.sits("digest.unwilling", "TRIAL_MANAGEMENT", Role.HANDLER);
        assertThat(contacts.change("digest.unwilling@example.org", Digest.NEVER, unwilling)).isEmpty();
        assign(handIn(), new DepartmentCode("TRIAL_MANAGEMENT"));
        at(MONDAY, 9, 0);
        reminders.digest(clock.instant());
        assertThat(people.queued(idle.id(), "digest")).isZero();
        assertThat(people.queued(unwilling.id(), "digest")).isZero();
    }

    @Test
    void the_discipline_office_is_told_how_many_sealed_matters_came_and_never_which() {
        var inspector = people.sits("digest.inspector", "DISCIPLINE", Role.DISCIPLINE);
        var id = handIn();
        var number = tickets.page(id, Steps.PORTAL).orElseThrow().ticket().number().value();
        at(LocalDate.of(2026, 3, 13), 10, 0);
        steps.act(id, new Command.Seal(), Fixtures.REGISTRAR);
        at(LocalDate.of(2026, 3, 16), 8, 30);
        reminders.digest(clock.instant());
        assertThat(people.queued(inspector.id(), "digest")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(90)).until(() -> !Colleagues.mailed("digest.inspector").isEmpty());
        assertThat(Colleagues.mailed("digest.inspector").getFirst()).contains("新移送监察室 ").doesNotContain(number, "执行款");
    }

    @Test
    void an_address_is_checked_and_kept_out_of_the_trail() {
        var self = people.sits("digest.self", "RESEARCH", Role.HANDLER);
        for (var wrong : new String[] {"no-at-sign", "a@b", "a b@example.org", "a@example.org\nBcc: b@example.org"}) {
            assertThat(contacts.change(wrong, Digest.DAILY, self)).as(wrong).singleElement()
                    .satisfies(no -> assertThat(no.key()).isEqualTo("access.refused.email"));
        }
        assertThat(contacts.of(self.id()).email()).isEqualTo("digest.self@example.org");
        assertThat(people.trail(self.id())).anyMatch(leaf -> leaf.contains("contact_set")).noneMatch(leaf -> leaf.contains("digest.self"));
    }

    private TicketId assigned(Set<StaffId> accused) {
        var id = handIn();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), accused);
        steps.assign(id, CRIMINAL);
        return id;
    }

    private void assign(TicketId id, DepartmentCode to) {
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(id, to);
    }

    private TicketId handIn() {
        return steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.set(day.atTime(LocalTime.of(hour, minute)).atZone(CourtZone.ZONE).toInstant());
    }
}
