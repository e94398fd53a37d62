package org.jiandu.calendar.internal;

import java.time.Clock;
import java.util.UUID;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the calendar: keeps the whole of it at hand, for as long as it is the newest. */
@Service
class CalendarDesk implements Calendars {
    private final JdbcCalendar rows;
    private final Trail trail;
    private final Clock clock;
    private volatile @Nullable Edition known;

    CalendarDesk(JdbcCalendar rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Edition edition() {
        return newest(rows.edition());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Edition held() {
        return newest(rows.heldEdition());
    }

    private Edition newest(int number) {
        var at = known;
        if (at != null && at.number() == number) {
            return at;
        }
        var read = read(number);
        known = read;
        return read;
    }

    /** Again where another node adopted something in between. */
    private Edition read(int first) {
        int number = first;
        while (true) {
            var edition = new Edition(number, rows.calendar());
            int after = rows.edition();
            if (after == number) {
                return edition;
            }
            number = after;
        }
    }

    /** Takes over the years that are not there yet. @return days that were new */
    @Transactional
    public int adopt(WorkCalendar wanted) {
        int fresh = 0;
        for (var year : wanted.years().entrySet()) {
            var days = wanted.listed().entrySet().stream()
                    .filter(d -> d.getKey().getYear() == year.getKey())
                    .map(d -> new Paper.Named(d.getKey(), d.getValue().works(), d.getValue().name()))
                    .toList();
            var document = days.stream().findFirst().flatMap(d -> wanted.named(d.day())).map(WorkCalendar.Day::source).orElse("");
            var paper = new Paper(year.getKey(), year.getValue(), document, "", days);
            var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
            if (rows.adoptNew(paper, subject)) {
                trail.open(subject);
                trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "calendar_adopted")
                        .with("year", year.getKey())
                        .with("standing", year.getValue().name())
                        .with("days", days.size()));
                fresh += days.size();
            }
        }
        if (fresh > 0) {
            rows.nextEdition();
        }
        return fresh;
    }
}
