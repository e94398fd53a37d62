package org.jiandu.board.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jiandu.board.Kept;
import org.jiandu.board.Reading;
import org.jiandu.calendar.Calendars;
import org.jiandu.kernel.CourtZone;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was read of each board, for as long as its version, the day and the calendar are the same. */
@Component
class BoardMemory {
    private final JdbcBoard rows;
    private final BoardActs acts;
    private final Notices notices;
    private final Calendars calendars;
    private final Clock clock;
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    BoardMemory(JdbcBoard rows, BoardActs acts, Notices notices, Calendars calendars, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Key(long version, LocalDate today, int edition) {}

    /** @param of the very notice it was read from: a corrected one is another */
    record Known(Key key, Notice of, Kept kept, Reading reading) {}

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    /** Empty where there is no such notice. */
    Optional<Known> of(String slug) {
        return notices.find(slug).map(this::of);
    }

    @SuppressWarnings("ReferenceEquality") // the room of notices gives the same one until it changes
    private Known of(Notice notice) {
        var head = rows.head(notice.slug());
        var edition = calendars.edition();
        var key = new Key(head.map(JdbcBoard.Head::version).orElse(0L), today(), edition.number());
        var known = remembered.get(notice.slug());
        if (known != null && known.key().equals(key) && known.of() == notice) {
            return known;
        }
        var kept = acts.kept(notice, head.orElse(null));
        var fresh = new Known(key, notice, kept, Reading.of(notice, kept, key.today(), edition.calendar()));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            remembered.put(notice.slug(), fresh); // inside a transaction it may be an act that is taken back
        }
        return fresh;
    }
}
