package org.jiandu.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jiandu.calendar.WorkCalendar;

/**
 * What one person is told in the morning; each part by date.
 *
 * @param soon due after today and within {@value #DAYS_AHEAD} working days
 * @param supervised 督办 to be answered, whenever it is due, and in no other part
 */
public record Agenda(List<Due> overdue, List<Due> today, List<Due> soon, List<Due> supervised, News news) {
    private static final int DAYS_AHEAD = 3;

    public Agenda {
        overdue = List.copyOf(overdue);
        today = List.copyOf(today);
        soon = List.copyOf(soon);
        supervised = List.copyOf(supervised);
    }

    /**
     * What is told beside the terms.
     *
     * @param brought dates a revised calendar brought forward since the last morning
     * @param sealed matters newly handed to 监察室: how many, never which
     * @param rules versions of rules that wait for this person's yes or no
     * @param years arrangements of a year that do
     * @param promises what this person's department should show for the notice's promises: due soon, missing or overdue
     * @param evidence what departments handed in for the notice's promises that waits for this person's yes or no
     */
    public record News(List<Brought> brought, int sealed, int rules, int years, int promises, int evidence) {
        public News {
            brought = List.copyOf(brought);
        }

        boolean none() {
            return brought.isEmpty() && sealed + rules + years + promises + evidence == 0;
        }
    }

    /** @param was the last day that was said before */
    public record Brought(Due due, LocalDate was) {}

    public static Agenda of(List<Due> dues, News news, LocalDate day, WorkCalendar calendar) {
        var last = calendar.after(day, DAYS_AHEAD);
        return new Agenda(
                part(dues, d -> !d.supervised() && d.late(day)),
                part(dues, d -> !d.supervised() && !d.late(day) && d.due().equals(day)),
                part(dues, d -> !d.supervised() && !d.late(day) && d.due().isAfter(day) && !d.due().isAfter(last)),
                part(dues, Due::supervised), news);
    }

    private static List<Due> part(List<Due> dues, Predicate<Due> which) {
        return dues.stream()
                .filter(which)
                .sorted(Comparator.comparing(Due::due)
                        .thenComparing(d -> d.number().value())
                        .thenComparing(d -> d.policy().id()))
                .toList();
    }

    /** Whether there is nothing to say. */
    public boolean empty() {
        return overdue.isEmpty() && today.isEmpty() && soon.isEmpty() && supervised.isEmpty() && news.none();
    }
}
