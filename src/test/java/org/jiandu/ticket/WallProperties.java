package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jiandu.attachment.Attachments;
import org.jiandu.correspondence.Letters;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ticket.WallCourt.Made;
import org.jiandu.ticket.WallCourt.Person;
import org.jiandu.ticket.WallWorlds.Twin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Over random courts and random tickets: whoever is complained of gets, byte for byte, what they would get if the same
 * number were hidden for an ordinary reason, or had never been given. Article XF-2022-30. Rounds follow
 * {@code jiandu.tries}; the seed is printed and taken from {@code jiandu.wall.seed}.
 */
@DatabaseTest
class WallProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final int PEOPLE = 9;
    private static final int TICKETS = 4;
    private static final int CALLS = 200;
    private static final int COURTS = Math.clamp(Integer.getInteger("jiandu.tries", 1000) / 1_000, 1, 40);
    private static final long SEED = Long.getLong("jiandu.wall.seed", System.nanoTime() & 0xffffff);

    /** Figures that tell of a hidden ticket on purpose, so that only the unknown number is a world to compare with. */
    private static final Set<String> COUNTED = Set.of("handed over", "mails");

    private final ApplicationContext portal;
    private final Tickets tickets;
    private final JdbcClient jdbc;
    private final SettableClock clock;
    private final int port;

    WallProperties(ApplicationContext portal, Tickets tickets, JdbcClient jdbc, SettableClock clock, @LocalServerPort int port) {
        this.portal = portal;
        this.tickets = tickets;
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void a_walled_ticket_changes_no_byte_of_any_answer_to_whoever_is_walled() {
        clock.set(DAY);
        int compared = 0;
        for (int court = 0; court < COURTS; court++) {
            compared += court(SEED + court);
        }
        System.out.println("conflict wall: " + compared + " pairs of answers compared, seed " + SEED + ", courts " + COURTS);
        assertThat(compared).as("seed " + SEED).isPositive();
    }

    private int court(long seed) {
        var court = new WallCourt(portal, seed);
        var answers = new WallAnswers(portal, port, DAY);
        var people = court.people(PEOPLE);
        var companion = court.ticket(0, DAY, List.of());
        int compared = 0;
        for (int n = 1; n <= TICKETS; n++) {
            var made = court.ticket(n, DAY, people);
            settled();
            agreed(made.ticket(), people, seed);
            var walled = people.stream().filter(p -> Visibility.walled(p.actor(), made.ticket())).toList();
            compared += walled(answers, sought(made, companion), walled, seed);
        }
        return compared;
    }

    /** The rule in Java and the rule in SQL are one rule. */
    private void agreed(Ticket ticket, List<Person> people, long seed) {
        var all = new ArrayList<Actor>(List.of(
                Fixtures.REGISTRAR, Fixtures.DIRECTOR, Fixtures.ENFORCER, Fixtures.FILER, Fixtures.INSPECTOR, Fixtures.SUPERVISOR,
                Fixtures.LEADER, Fixtures.PRESIDENT, Fixtures.ADMINISTRATOR, new Actor.Citizen(ticket.id()), new Actor.Citizen(Fixtures.id(1)),
                new Actor.Visitor()));
        people.forEach(p -> all.add(p.actor()));
        for (var actor : all) {
            var sees = Visibility.sees(actor, ticket);
            var why = actor + " and " + ticket + ", seed " + seed;
            assertThat(tickets.visible(ticket.id(), actor)).as(why).isEqualTo(sees);
            assertThat(tickets.find(ticket.number(), actor).isPresent()).as(why).isEqualTo(sees);
            var listed = tickets.list(new TicketQuery(View.ALL, ticket.number().value(), null, 5), actor).rows();
            assertThat(listed).as(why).hasSize(sees ? 1 : 0);
        }
    }

    private WallAnswers.Sought sought(Made made, Made companion) {
        var id = made.ticket().id();
        var file = portal.getBean(Attachments.class).of(id, Steps.PORTAL).getFirst().id();
        var letters = portal.getBean(Letters.class).of(id, Steps.PORTAL);
        return new WallAnswers.Sought(made, id, companion, file, letters.isEmpty() ? "l_none" : letters.getFirst().id());
    }

    private int walled(WallAnswers answers, WallAnswers.Sought sought, List<Person> walled, long seed) {
        var before = collected(answers, sought, walled);
        var worlds = new WallWorlds(jdbc, sought.id());
        int compared = 0;
        try {
            for (var twin : Twin.values()) {
                worlds.become(twin);
                var theirs = walled.stream().filter(p -> twin == Twin.UNKNOWN || Twin.of(p.actor()) == twin).toList();
                for (var after : collected(answers, sought, theirs).entrySet()) {
                    compared += same(before.getOrDefault(after.getKey(), Map.of()), after.getValue(), twin, after.getKey() + ", seed " + seed);
                }
            }
        } finally {
            worlds.restore();
        }
        return compared;
    }

    private static Map<Person, Map<String, String>> collected(WallAnswers answers, WallAnswers.Sought sought, List<Person> people) {
        var all = new HashMap<Person, Map<String, String>>();
        people.forEach(p -> all.put(p, answers.all(sought, p)));
        return all;
    }

    private static int same(Map<String, String> walled, Map<String, String> other, Twin twin, String who) {
        assertThat(walled.keySet()).isEqualTo(other.keySet());
        int compared = 0;
        for (var door : walled.keySet()) {
            if (twin != Twin.UNKNOWN && (COUNTED.contains(door) || door.startsWith("insight"))) {
                continue;
            }
            assertThat(walled.get(door)).as(door + " beside " + twin + " for " + who).isEqualTo(other.get(door));
            compared++;
        }
        return compared;
    }

    /** What is done after a commit is done: leaves have their place, mails are out. */
    private void settled() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end && waiting() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM trail_outbox) + (SELECT COUNT(*) FROM mail WHERE state = 'waiting') AS n")
                .query(Long.class)
                .single();
    }

    /** Printed side by side, and judged by nobody: a machine at work answers as it can. */
    @Test
    void how_long_a_walled_an_unknown_and_a_foreign_number_take_is_printed() {
        clock.set(DAY);
        var court = new WallCourt(portal, SEED + 1_000);
        var person = court.person(EnumSet.of(Role.HANDLER));
        var walled = court.ticket(1, DAY, List.of()).ticket();
        var foreign = court.ticket(2, DAY, List.of()).ticket();
        var worlds = Stream.of(walled, foreign).map(hidden -> new WallWorlds(jdbc, hidden.id())).toList();
        worlds.forEach(world -> world.become(Twin.FOREIGN));
        jdbc.sql("INSERT INTO ticket_accused (ticket_id, accused) VALUES (:id, :me)")
                .param("id", walled.id().value())
                .param("me", person.actor().id().value())
                .update();
        try {
            timed(person, Map.of("walled", walled.number().value(), "foreign", foreign.number().value(), "unknown", "WH-2026-999999"));
        } finally {
            worlds.forEach(WallWorlds::restore);
        }
    }

    private void timed(Person person, Map<String, String> numbers) {
        var answers = new WallAnswers(portal, port, DAY);
        var taken = new HashMap<String, long[]>();
        for (int i = -50; i < CALLS; i++) {
            for (var kind : numbers.entrySet()) {
                long begun = System.nanoTime();
                assertThat(answers.get("/api/v1/tickets/" + kind.getValue(), person.token())).startsWith("404");
                taken.computeIfAbsent(kind.getKey(), _ -> new long[CALLS])[Math.max(i, 0)] = System.nanoTime() - begun;
            }
        }
        ToLongFunction<String> median = kind -> Arrays.stream(taken.getOrDefault(kind, new long[1])).sorted().toArray()[CALLS / 2] / 1_000;
        System.out.printf(
                Locale.ROOT, "GET by number, median of %d calls: walled %d µs, foreign %d µs, unknown %d µs%n", CALLS,
                median.applyAsLong("walled"), median.applyAsLong("foreign"), median.applyAsLong("unknown"));
    }
}
