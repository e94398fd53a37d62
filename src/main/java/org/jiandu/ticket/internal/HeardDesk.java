package org.jiandu.ticket.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jiandu.kernel.CourtZone;
import org.jiandu.ticket.Heard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts once a day and notice: a number that moved at once would tell when somebody spoke. */
@Service
class HeardDesk implements Heard {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    HeardDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(LocalDate before, Map<Integer, Integer> byItem) {}

    private record Row(int item, int count) {}

    @Override
    public Map<Integer, Integer> of(String notice) {
        var today = CourtZone.dayOf(clock.instant());
        return counted
                .compute(notice, (slug, known) -> known != null && known.before().equals(today) ? known : count(slug, today))
                .byItem();
    }

    private Counted count(String notice, LocalDate before) {
        var rows = jdbc.sql(ListSql.HEARD)
                .param("notice", notice)
                .param("before", TicketRows.utc(before.atStartOfDay(CourtZone.ZONE).toInstant()))
                .query((row, n) -> new Row(row.getInt("item"), row.getInt("n")))
                .list();
        return new Counted(before, rows.stream()
                .filter(row -> row.count() >= STEP)
                .collect(Collectors.toUnmodifiableMap(Row::item, row -> row.count() - row.count() % STEP)));
    }
}
