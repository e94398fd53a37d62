package org.jiandu.calendar.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.calendar.WorkCalendar.Day;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the calendar: adopts years, and keeps the whole of it at hand. */
@Service
class CalendarDesk implements Calendars {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private volatile @Nullable WorkCalendar known;

    CalendarDesk(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public WorkCalendar current() {
        var calendar = known;
        if (calendar == null) {
            calendar = read();
            known = calendar;
        }
        return calendar;
    }

    /** Takes over the years that are not there yet. @return days that were new */
    @Transactional
    public int adopt(WorkCalendar wanted) {
        int fresh = 0;
        for (var year : wanted.years().entrySet()) {
            var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
            if (jdbc.sql(CalendarSql.ADOPT_YEAR)
                            .param("year", year.getKey())
                            .param("standing", year.getValue().name())
                            .param("subject", subject)
                            .update()
                    == 1) {
                int days = adoptDays(wanted, year.getKey());
                trail.open(subject);
                trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "calendar_adopted")
                        .with("year", year.getKey())
                        .with("standing", year.getValue().name())
                        .with("days", days));
                fresh += days;
            }
        }
        known = null;
        return fresh;
    }

    private int adoptDays(WorkCalendar wanted, int year) {
        int count = 0;
        for (var day : wanted.listed().entrySet()) {
            if (day.getKey().getYear() == year) {
                count += jdbc.sql(CalendarSql.ADOPT_DAY)
                        .param("day", day.getKey())
                        .param("works", day.getValue().works() ? 1 : 0)
                        .param("name", day.getValue().name())
                        .param("source", day.getValue().source())
                        .update();
            }
        }
        return count;
    }

    private WorkCalendar read() {
        Map<LocalDate, Day> days = new HashMap<>();
        jdbc.sql(CalendarSql.DAYS)
                .query((row, n) -> days.put(
                        row.getObject("day", LocalDate.class),
                        new Day(row.getBoolean("works"), row.getString("name"), row.getString("source"))))
                .list();
        Map<Integer, Standing> years = new HashMap<>();
        jdbc.sql(CalendarSql.YEARS)
                .query((row, n) -> years.put(row.getInt("year"), Standing.valueOf(row.getString("standing"))))
                .list();
        return new WorkCalendar(days, years);
    }
}
