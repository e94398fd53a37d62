package org.jiandu.ui.office;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiandu.access.Departments;
import org.jiandu.calendar.Calendars;
import org.jiandu.calendar.WorkCalendar;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Deadlines.Due;
import org.jiandu.deadline.Duty;
import org.jiandu.deadline.TermNames;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ui.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What falls due when, at whom, and what would slip while somebody is away; only of what the reader may see. */
@Component
class DuesModel {
    private static final DepartmentCode PETITION = new DepartmentCode("PETITION");
    private static final int WEEK = 7;

    /** More than a month can show. */
    private static final int MOST = 4_000;

    /** Working days after a leave in which nobody catches up. */
    private static final int TIGHT = 2;

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Departments departments;
    private final SignedIn signedIn;
    private final TermNames terms;
    private final Clock clock;

    DuesModel(
            Deadlines deadlines, Calendars calendars, Departments departments, SignedIn signedIn, TermNames terms,
            Clock clock) {
        this.terms = terms;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.departments = departments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A day of the month.
     *
     * @param named a holiday or make-up day as its paper names it, or null
     * @param works whether the office works on it
     * @param inMonth false for the days before and after that fill the weeks
     */
    record Day(
            LocalDate day, WorkCalendar.@Nullable Day named, boolean works, boolean inMonth, List<Due> dues) {}

    /** A department's open matters. */
    record Load(String name, int open, int week, int overdue) {}

    /** What would be late, or hard to reach, while somebody is away. */
    record Slip(Due due, boolean during) {}

    String term(Due due, Locale locale) {
        return terms.of(due.policy(), locale);
    }

    LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    YearMonth month(String inAddress) {
        return inAddress.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(inAddress) : YearMonth.from(today());
    }

    /** What may be missed: a citizen's own right cannot. */
    List<Due> dues(View view) {
        return deadlines.due(view, MOST, signedIn.actor()).stream().filter(d -> d.duty() != Duty.WINDOW).toList();
    }

    /** Whole weeks from Monday on. */
    List<List<Day>> weeks(YearMonth month, List<Due> dues) {
        var calendar = calendars.current();
        var byDay = new TreeMap<LocalDate, List<Due>>();
        dues.forEach(d -> byDay.computeIfAbsent(d.term().due(), _ -> new ArrayList<>()).add(d));
        var weeks = new ArrayList<List<Day>>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < WEEK; i++) {
                var day = monday.plusDays(i);
                week.add(new Day(
                        day, calendar.named(day).orElse(null), calendar.works(day), YearMonth.from(day).equals(month),
                        byDay.getOrDefault(day, List.of())));
            }
            weeks.add(week);
            monday = monday.plusDays(WEEK);
        }
        return weeks;
    }

    /** By department, the most pressed first; what nobody has yet lies with 信访办. */
    List<Load> load(List<Due> dues, Locale locale) {
        Map<String, List<Due>> perTicket = new LinkedHashMap<>();
        dues.stream()
                .filter(d -> d.duty() == Duty.ANSWER)
                .forEach(d -> perTicket.computeIfAbsent(d.line().ticket().id().value(), _ -> new ArrayList<>()).add(d));
        Map<DepartmentCode, List<Due>> first = new LinkedHashMap<>();
        perTicket.values().forEach(all -> first
                .computeIfAbsent(owner(all.getFirst()), _ -> new ArrayList<>())
                .add(all.getFirst()));
        var week = today().plusDays(WEEK);
        return first.entrySet().stream()
                .map(e -> new Load(
                        departments.name(e.getKey(), locale), e.getValue().size(),
                        (int) e.getValue().stream().filter(d -> !d.overdue() && !d.term().due().isAfter(week)).count(),
                        (int) e.getValue().stream().filter(Due::overdue).count()))
                .sorted(Comparator.comparingInt(Load::overdue).thenComparingInt(Load::week).thenComparingInt(Load::open).reversed())
                .toList();
    }

    private static DepartmentCode owner(Due due) {
        return due.line().ticket().owner().orElse(PETITION);
    }

    /** What I can act on and would be due while I am away, or within two working days after. */
    List<Slip> slips(LocalDate from, LocalDate to) {
        var until = calendars.current().after(to, TIGHT);
        return dues(View.TODO).stream()
                .filter(d -> !d.term().due().isBefore(from) && !d.term().due().isAfter(until))
                .map(d -> new Slip(d, !d.term().due().isAfter(to)))
                .toList();
    }

    /** Why a span cannot be asked, or empty. */
    Optional<String> fault(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return Optional.of("office.dues.away.both");
        }
        return to.isBefore(from) || to.isAfter(from.plusYears(1)) ? Optional.of("office.dues.away.order") : Optional.empty();
    }
}
