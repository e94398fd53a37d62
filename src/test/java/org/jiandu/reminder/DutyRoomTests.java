package org.jiandu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.Leave;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Command.Remark.What;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Source;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something urgent reaches whoever's turn it is, at any hour, by its number. Article XF-2022-25. */
@DatabaseTest
class DutyRoomTests {
    private static final String TEXT = "信访人在大厅情绪激动，称今晚要采取极端行动。";

    /** A Saturday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

    private final Steps steps;
    private final Tickets tickets;
    private final DutyRoster roster;
    private final StaffRoll staff;
    private final SettableClock clock;
    private final Colleagues people;

    DutyRoomTests(
            Steps steps, Tickets tickets, DutyRoster roster, StaffRoll staff, StaffContacts contacts, SettableClock clock,
            JdbcClient jdbc) {
        this.steps = steps;
        this.tickets = tickets;
        this.roster = roster;
        this.staff = staff;
        this.clock = clock;
        this.people = new Colleagues(staff, contacts, jdbc);
        clock.set(DAY);
    }

    @Test
    void whoever_is_on_duty_is_told_at_night_on_a_day_off_and_reads_the_number_alone() {
        var director = people.sits("duty.director", "PETITION", Role.DIRECTOR);
        var turn = people.sits("duty.turn", "PETITION", Role.REGISTRAR);
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        assertThat(roster.put(DAY, DAY.plusDays(1), turn.id(), director)).isEmpty();
        int before = people.queued(director.id(), "urgent");
        at(DAY, 23, 30);
        steps.act(id, new Command.Remark(What.MARK_URGENT, "扬言自伤"), Fixtures.REGISTRAR);
        assertThat(people.queued(turn.id(), "urgent")).isEqualTo(1);
        assertThat(people.queued(director.id(), "urgent")).as("not everybody").isEqualTo(before);
        await().atMost(Duration.ofSeconds(90)).until(() -> !Colleagues.mailed("duty.turn").isEmpty());
        assertThat(Colleagues.mailed("duty.turn")).singleElement().asString()
                .contains(tickets.page(id, Steps.PORTAL).orElseThrow().ticket().number().value(), "两小时")
                .doesNotContain("自伤", "极端", "大厅", "虚构人员");
        assertThat(people.trail(turn.id())).anyMatch(leaf -> leaf.contains("duty_set"));
    }

    @Test
    void without_anybody_on_duty_every_director_is_told_of_what_comes_in_urgent() {
        var one = people.sits("duty.director", "PETITION", Role.DIRECTOR);
        var two = people.sits("duty.director2", "PETITION", Role.DIRECTOR);
        var registrar = people.sits("duty.other", "PETITION", Role.REGISTRAR);
        at(DAY.plusDays(20), 3, 0);
        int before = people.queued(one.id(), "urgent");
        int beforeTwo = people.queued(two.id(), "urgent");
        registeredUrgent();
        assertThat(people.queued(one.id(), "urgent")).isEqualTo(before + 1);
        assertThat(people.queued(two.id(), "urgent")).isEqualTo(beforeTwo + 1);
        assertThat(people.queued(registrar.id(), "urgent")).isZero();
    }

    @Test
    void whoever_is_away_is_stood_in_for_and_whoever_is_complained_of_is_not_told() {
        var director = people.sits("duty.director", "PETITION", Role.DIRECTOR);
        var away = people.sits("duty.away", "PETITION", Role.REGISTRAR);
        var standIn = people.sits("duty.standin", "PETITION", Role.REGISTRAR);
        var day = DAY.plusDays(30);
        staff.leave(away.id(), new Leave(day, day, standIn.id()), Steps.PORTAL);
        assertThat(roster.put(day, day, away.id(), director)).isEmpty();
        at(day, 12, 0);
        registeredUrgent();
        assertThat(people.queued(standIn.id(), "urgent")).isEqualTo(1);
        assertThat(people.queued(away.id(), "urgent")).isZero();
        var against = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        steps.triage(against, TicketClass.COMPLAINT, Set.of(), Set.of(standIn.id()));
        int before = people.queued(director.id(), "urgent");
        steps.act(against, new Command.Remark(What.MARK_URGENT, "扬言自伤"), Fixtures.REGISTRAR);
        assertThat(people.queued(standIn.id(), "urgent")).isEqualTo(1);
        assertThat(people.queued(director.id(), "urgent")).isEqualTo(before + 1);
    }

    @Test
    void the_director_alone_keeps_the_roster_and_only_for_days_to_come() {
        var director = people.sits("duty.director", "PETITION", Role.DIRECTOR);
        var turn = people.sits("duty.turn", "PETITION", Role.REGISTRAR);
        var handler = people.sits("duty.handler", "RESEARCH", Role.HANDLER);
        var day = DAY.plusDays(60);
        assertThat(keys(roster.put(day, day, turn.id(), turn))).containsExactly("reminder.refused.role");
        assertThat(keys(roster.put(DAY.minusDays(1), DAY, turn.id(), director))).containsExactly("reminder.refused.past");
        assertThat(keys(roster.put(day, day.minusDays(1), turn.id(), director))).containsExactly("reminder.refused.days");
        assertThat(keys(roster.put(day, day.plusDays(31), turn.id(), director))).containsExactly("reminder.refused.days");
        assertThat(keys(roster.put(day, day, handler.id(), director))).containsExactly("reminder.refused.who");
        assertThat(roster.on(day)).isEmpty();
        assertThat(roster.put(day, day.plusDays(2), turn.id(), director)).isEmpty();
        assertThat(roster.put(day.plusDays(1), day.plusDays(1), director.id(), director)).isEmpty();
        assertThat(roster.clear(day.plusDays(2), director)).isEmpty();
        assertThat(roster.between(day, day.plusDays(5))).extracting(s -> s.day() + " " + s.who())
                .containsExactly(day + " " + turn.id(), day.plusDays(1) + " " + director.id());
    }

    private static List<String> keys(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::key).toList();
    }

    private TicketId registeredUrgent() {
        var came = new Registration.Came(Source.SELF, 1, true, null);
        var visit = new Registration(
                Channel.VISIT, Kind.COMPLAINT, TEXT, null, CourtZone.dayOf(clock.instant()), "", Identity.none(), came, Particulars.NONE,
                List.of());
        return switch (tickets.register(visit, Fixtures.REGISTRAR)) {
            case Tickets.RegisterOutcome.Registered(var ticket, var _) -> ticket.id();
            case Tickets.RegisterOutcome.Refused(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.set(day.atTime(LocalTime.of(hour, minute)).atZone(CourtZone.ZONE).toInstant());
    }
}
