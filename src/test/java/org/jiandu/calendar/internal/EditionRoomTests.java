package org.jiandu.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiandu.calendar.NoticeTexts;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.Revisions.Outcome;
import org.jiandu.calendar.Typing;
import org.jiandu.deadline.Recounts;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Fixtures;
import org.jiandu.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No node counts with a calendar older than the adopted one. */
@DatabaseTest
class EditionRoomTests {
    private final Revisions revisions;
    private final Recounts recounts;
    private final CalendarDesk other;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EditionRoomTests(
            Revisions revisions, Recounts recounts, JdbcCalendar rows, Trail trail, Clock clock, PlatformTransactionManager manager) {
        this.revisions = revisions;
        this.recounts = recounts;
        this.other = new CalendarDesk(rows, trail, clock);
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    @Test
    void another_node_knows_the_adopted_calendar_at_once() {
        int before = other.edition().number();
        assertThat(other.current().published(2051)).isFalse();
        adopt(propose(2051));
        assertThat(other.current().published(2051)).isTrue();
        assertThat(other.edition().number()).isEqualTo(before + 1);
        assertThat(other.edition()).as("kept at hand").isSameAs(other.edition());
    }

    @Test
    void adoption_waits_for_the_act_that_has_begun_to_count() throws Exception {
        int number = propose(2053);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var adoption = transaction.execute(status -> {
                int held = other.held().number();
                var running = pool.submit(() -> adopt(number));
                assertThatThrownBy(() -> running.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(other.held().number()).isEqualTo(held);
                return running;
            });
            adoption.get(30, TimeUnit.SECONDS);
        }
        assertThat(other.current().published(2053)).isTrue();
    }

    /** The days of a fictional year, of which some are the law's own. */
    private int propose(int year) {
        var text = new StringBuilder("date,type,name,status,document,source\n");
        for (var day : new String[] {"01-01,元旦", "02-11,春节", "04-05,清明节", "05-01,劳动节", "06-09,端午节", "09-15,中秋节", "10-01,国庆节", "10-02,国庆节", "10-03,国庆节"}) {
            text.append(year).append('-').append(day.replace(",", ",holiday,")).append(",OFFICIAL,某通知,").append(NoticeTexts.ADDRESS).append('\n');
        }
        return ((Outcome.Done) revisions.propose(new Typing("", "", "", text.toString()), Fixtures.DIRECTOR)).revision().number();
    }

    private void adopt(int number) {
        var outcome = revisions.adopt(number, Fixtures.LEADER);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        while (recounts.work(clock.instant())) {
            // step by step
        }
    }
}
