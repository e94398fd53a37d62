package org.jiandu.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.ItemRef;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.ticket.Tickets.RegisterOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody reads of how many spoke about an item: in steps, a day old, and the same whatever is hidden from whom. */
@DatabaseTest
class HeardRoomTests {
    private static final ItemRef ITEM = new ItemRef("2022", 26);

    private final Tickets tickets;
    private final Heard heard;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    HeardRoomTests(Tickets tickets, Heard heard, SettableClock clock, JdbcClient jdbc) {
        this.tickets = tickets;
        this.heard = heard;
        this.clock = clock;
        this.jdbc = jdbc;
        clock.set(Instant.now());
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private int read() {
        return heard.of(ITEM.notice()).getOrDefault(ITEM.item(), 0);
    }

    private Ticket registered() {
        var typed = new Registration(
                Channel.PHONE, Kind.COMMENT, "虚构的意见：请把会议记录公布出来。", ITEM, CourtZone.dayOf(clock.instant()), "", Identity.none());
        return switch (tickets.register(typed, Fixtures.REGISTRAR)) {
            case RegisterOutcome.Registered(var ticket, var _) -> ticket;
            case RegisterOutcome.Refused(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    @Test
    void a_number_is_told_from_five_on_the_day_after_and_sealing_or_accusing_does_not_move_it() {
        int before = read();
        for (int i = 0; i < Heard.STEP; i++) {
            registered();
        }
        var hidden = registered();
        assertThat(read()).as("what came in today is not told today").isEqualTo(before);
        clock.tick(Duration.ofDays(1));
        int after = read();
        assertThat(after).isGreaterThanOrEqualTo(before + Heard.STEP).matches(n -> n % Heard.STEP == 0);
        jdbc.sql("UPDATE ticket SET sealed = 1, stage = 'sealed' WHERE id = :id").param("id", hidden.id().value()).update();
        jdbc.sql("INSERT INTO ticket_accused (ticket_id, accused) VALUES (:id, 'ENFORCEMENT')").param("id", hidden.id().value()).update();
        clock.tick(Duration.ofDays(1));
        assertThat(read()).isEqualTo(after);
    }
}
