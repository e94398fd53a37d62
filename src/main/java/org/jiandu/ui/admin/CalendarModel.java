package org.jiandu.ui.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.calendar.WorkCalendar.Day;
import org.jiandu.kernel.CourtZone;
import org.springframework.stereotype.Component;

/** The calendar as people read it: year by year, holiday by holiday. */
@Component
class CalendarModel {
    private final Calendars calendars;
    private final Revisions revisions;
    private final Clock clock;

    CalendarModel(Calendars calendars, Revisions revisions, Clock clock) {
        this.revisions = revisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Days in a row, both ends included. */
    record Stretch(LocalDate from, LocalDate to) {}

    /** @param works make-up days (调休上班) */
    record Holiday(String name, List<Stretch> off, List<LocalDate> works, String source) {}

    /** @param paper empty where the year is 未发布 */
    record Year(int year, Optional<Paper> paper, List<Holiday> holidays) {}

    /** Newest first, up to next year also where nothing is known of it. */
    List<Year> years() {
        var calendar = calendars.current();
        var all = new TreeSet<>(calendar.years().keySet());
        all.add(thisYear());
        all.add(thisYear() + 1);
        return all.descendingSet().stream().map(y -> new Year(y, revisions.paper(y), holidays(calendar, y))).toList();
    }

    int thisYear() {
        return CourtZone.dayOf(clock.instant()).getYear();
    }

    private static List<Holiday> holidays(WorkCalendar calendar, int year) {
        var byName = new LinkedHashMap<String, List<Map.Entry<LocalDate, Day>>>();
        calendar.listed().entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .sorted(Map.Entry.comparingByKey())
                .forEach(day -> byName.computeIfAbsent(day.getValue().name(), n -> new ArrayList<>()).add(day));
        return byName.entrySet().stream()
                .map(named -> holiday(named.getKey(), named.getValue()))
                .sorted(Comparator.comparing(CalendarModel::begins))
                .toList();
    }

    private static Holiday holiday(String name, List<Map.Entry<LocalDate, Day>> days) {
        var off = days.stream().filter(d -> !d.getValue().works()).map(Map.Entry::getKey).toList();
        var works = days.stream().filter(d -> d.getValue().works()).map(Map.Entry::getKey).toList();
        return new Holiday(name, stretches(off), works, days.getFirst().getValue().source());
    }

    private static LocalDate begins(Holiday holiday) {
        return holiday.off().isEmpty() ? holiday.works().getFirst() : holiday.off().getFirst().from();
    }

    /** @param days in order */
    static List<Stretch> stretches(List<LocalDate> days) {
        var all = new ArrayList<Stretch>();
        for (var day : days) {
            var last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.to().plusDays(1).equals(day)) {
                all.set(all.size() - 1, new Stretch(last.from(), day));
            } else {
                all.add(new Stretch(day, day));
            }
        }
        return List.copyOf(all);
    }
}
