package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jiandu.deadline.Deadlines;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is tried in whatever order on the database: an open ticket has its clock, and the trail says what the rows say. */
@DatabaseTest
class AnyOrderRoomTests {
    private static final int TICKETS = 6;

    private final Steps steps;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    AnyOrderRoomTests(
            Steps steps, Tickets tickets, Deadlines deadlines, Trail trail, JdbcClient jdbc, SettableClock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    @Test
    void nothing_is_open_without_its_clock_and_every_act_is_in_the_trail() {
        long seed = Long.getLong("jiandu.seed", System.nanoTime());
        int tries = Integer.getInteger("jiandu.tries", 200);
        System.out.println("any order: seed " + seed + ", " + tries + " attempts (-Djiandu.seed to repeat)");
        var random = new Random(seed);
        clock.set(LocalDate.of(2026, 3, 6));
        var ids = new ArrayList<TicketId>();
        for (int i = 0; i < TICKETS; i++) {
            ids.add(steps.handIn(steps.draft(Kind.COMPLAINT, "执行案件立案四个月没有进展，承办人一直联系不上。")));
        }
        int done = 0;
        for (int i = 0; i < tries; i++) {
            if (random.nextInt(8) == 0) {
                clock.tick(Duration.ofHours(random.nextInt(72)));
            }
            done += attempt(pick(ids, random), pick(CommandProperties.all(), random), pick(CommandProperties.people(), random)) ? 1 : 0;
        }
        assertThat(done).as("something was accepted, seed " + seed).isPositive();
        ids.forEach(id -> holds(id, seed));
        assertThat(trail.verify(n -> {}).faults()).as("seed " + seed).isEmpty();
    }

    private boolean attempt(TicketId id, Command command, Actor actor) {
        var by = actor instanceof Actor.Citizen ? new Actor.Citizen(id) : actor;
        return tickets.page(id, by)
                .map(page -> tickets.handle(id, page.ticket().version(), command, by) instanceof Outcome.Done)
                .orElse(false);
    }

    private void holds(TicketId id, long seed) {
        var page = tickets.page(id, Steps.PORTAL).orElseThrow();
        var ticket = page.ticket();
        if (ticket.stage().open()) {
            assertThat(deadlines.of(id, Steps.PORTAL).stream().filter(c -> c.endedAt() == null))
                    .as(ticket.stage() + " has a clock, seed " + seed)
                    .isNotEmpty();
        }
        assertThat(page.timeline()).allMatch(m -> m.leafHash().matches("[0-9a-f]{64}"));
        await().atMost(Duration.ofSeconds(60)).until(() -> trail.verify(n -> {}).waiting() == 0);
        assertThat(jdbc.sql("SELECT l.hash FROM trail_leaf l WHERE l.subject = :id ORDER BY l.n LIMIT 5000")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .as("every act of the timeline is a leaf, seed " + seed)
                .containsAll(page.timeline().stream().map(TicketPage.Moment::leafHash).toList());
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
