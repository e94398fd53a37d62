package org.jiandu.reminder.internal;

import java.time.Clock;
import org.jiandu.deadline.DateBroughtForward;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what was brought forward for the next morning, in the transaction in which the date moves. */
@Component
class OnDates {
    private final JdbcReminders rows;
    private final Clock clock;

    OnDates(JdbcReminders rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(DateBroughtForward fact) {
        rows.brought(fact, clock.instant());
    }
}
