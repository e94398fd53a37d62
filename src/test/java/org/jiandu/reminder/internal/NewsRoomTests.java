package org.jiandu.reminder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandu.access.StaffRoll;
import org.jiandu.access.StaffRoll.StaffOutcome;
import org.jiandu.calendar.Calendars;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.DateBroughtForward;
import org.jiandu.deadline.Policies;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.reminder.Agenda;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has less time than was said is told, and nobody who may not know of it. */
@DatabaseTest
class NewsRoomTests {
    private static final Instant FRIDAY = Instant.parse("2026-03-06T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final Draft OFF = new Draft("WEB-7WD", "", "", false, "", "", true, DAY.plusDays(60), "不再作这项承诺");
    private static final DepartmentCode UNIT = new DepartmentCode("OFFICE");

    private final News news;
    private final DigestWords words;
    private final Dues dues;
    private final Policies policies;
    private final Calendars calendars;
    private final Steps steps;
    private final StaffRoll staff;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;

    NewsRoomTests(
            News news, DigestWords words, Dues dues, Policies policies, Calendars calendars, Steps steps, StaffRoll staff,
            SettableClock clock, ApplicationEventPublisher facts, TransactionTemplate transaction) {
        this.news = news;
        this.words = words;
        this.dues = dues;
        this.policies = policies;
        this.calendars = calendars;
        this.steps = steps;
        this.staff = staff;
        this.facts = facts;
        this.transaction = transaction;
        clock.set(FRIDAY);
    }

    @Test
    void a_date_that_came_forward_is_said_once_with_the_day_it_was_to_whoever_owes_it() {
        var owes = handler("news.owes");
        var accused = handler("news.accused");
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, "办公室的电话一直没有人接，打了三天都没有回音。"));
        steps.triage(id, TicketClass.COMPLAINT, Set.of(), Set.of(accused.id()));
        steps.assign(id, UNIT);
        var due = dues.own(owes).stream().filter(d -> d.ticket().equals(id)).findFirst().orElseThrow();
        var was = due.due().plusDays(5);
        var fact = new DateBroughtForward(id, due.policy().id(), was, due.due());
        transaction.executeWithoutResult(_ -> facts.publishEvent(fact));
        var morning = told(owes, FRIDAY.minus(Duration.ofHours(1)));
        assertThat(morning.brought()).extracting(Agenda.Brought::was).containsExactly(was);
        assertThat(said(owes, morning)).contains("日期提前了 1 项", due.number().value(), "原来是");
        assertThat(told(accused, FRIDAY.minus(Duration.ofHours(1))).brought()).as("walled").isEmpty();
        assertThat(told(owes, FRIDAY.plus(Duration.ofHours(1))).brought()).as("the morning after").isEmpty();
    }

    @Test
    void a_proposed_rule_is_told_to_those_who_decide_it_and_neither_to_its_author_nor_to_handlers() {
        int before = told(Fixtures.LEADER, FRIDAY).rules();
        assertThat(policies.propose(OFF, Fixtures.ADMINISTRATOR)).isEmpty();
        assertThat(told(Fixtures.LEADER, FRIDAY).rules()).isEqualTo(before + 1);
        assertThat(told(Fixtures.ADMINISTRATOR, FRIDAY).rules()).as("four eyes").isEqualTo(before);
        assertThat(told(handler("news.idle"), FRIDAY).rules()).isZero();
        assertThat(words.list(Agenda.of(List.of(), told(Fixtures.LEADER, FRIDAY), DAY, calendars.current()), DAY)).contains("办理期限");
        var open = policies.of("WEB-7WD").orElseThrow().open().orElseThrow();
        assertThat(policies.sendBack(open.id(), "先看三个月", Fixtures.LEADER)).isEmpty();
        assertThat(told(Fixtures.LEADER, FRIDAY).rules()).isEqualTo(before);
    }

    private Agenda.News told(Actor.Staff who, Instant from) {
        return news.of(who, from, from.plus(Duration.ofDays(1)));
    }

    private String said(Actor.Staff who, Agenda.News fresh) {
        return words.list(Agenda.of(dues.actable(who), fresh, DAY, calendars.current()), DAY);
    }

    private Actor.Staff handler(String login) {
        if (staff.byLogin(login).isEmpty()) {
            assertThat(staff.admit(login, "虚构人员", UNIT, Set.of(Role.HANDLER), Steps.PORTAL)).isInstanceOf(StaffOutcome.Done.class);
        }
        return staff.actor(login).orElseThrow();
    }
}
