package org.jiandu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandu.insight.Courses.NOW;
import static org.jiandu.insight.Courses.answered;
import static org.jiandu.insight.Courses.at;
import static org.jiandu.insight.Courses.owing;
import static org.jiandu.insight.Courses.received;
import static org.jiandu.insight.Courses.withdrawn;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.jiandu.kernel.CourtZone;

/** What must hold of the figures whatever the tickets. */
class FigureProperties {
    private static final LocalDate TODAY = CourtZone.dayOf(NOW);

    @Property
    void an_overdue_open_ticket_never_raises_the_share(@ForAll("courses") List<Course> courses) {
        var before = Figures.of(courses, NOW).onTime();
        var more = new ArrayList<>(courses);
        more.add(owing(received("2026-01-01"), Course.Owed.ANSWER, "2026-05-31"));
        var after = Figures.of(more, NOW).onTime();
        assertThat(after.whole()).isEqualTo(before.whole() + 1);
        assertThat(before.none() || after.perMille() <= before.perMille()).isTrue();
    }

    @Property
    void every_ticket_is_in_exactly_one_state_and_one_verdict(@ForAll("courses") List<Course> courses) {
        var f = Figures.of(courses, NOW);
        assertThat(f.count(Figure.OPEN) + f.count(Figure.ANSWERED) + f.count(Figure.CLOSED) + f.count(Figure.WITHDRAWN))
                .isEqualTo(f.count(Figure.RECEIVED))
                .isEqualTo(courses.size());
        assertThat(f.onTime().whole() + f.count(Figure.NOT_DUE) + f.count(Figure.ENDED)).isEqualTo(courses.size());
        assertThat(f.onTime().whole()).isEqualTo(f.count(Figure.ON_TIME_SHARE));
    }

    @Property
    void what_is_overdue_is_late(@ForAll("courses") List<Course> courses) {
        assertThat(courses).filteredOn(c -> c.overdue(NOW)).allMatch(c -> c.verdict(NOW) == Verdict.LATE);
    }

    @Property
    void waiting_never_turns_late_into_something_better(@ForAll("course") Course course, @ForAll @IntRange(max = 400) int days) {
        var later = NOW.plus(Duration.ofDays(days));
        assertThat(course.verdict(NOW) != Verdict.LATE || course.verdict(later) == Verdict.LATE).isTrue();
    }

    @Property
    void nine_tenths_are_never_faster_than_half_and_both_occurred(@ForAll @NotEmpty List<@IntRange(max = 400) Integer> days) {
        int median = Days.percentile(days, 50);
        int p90 = Days.percentile(days, 90);
        assertThat(p90).isGreaterThanOrEqualTo(median);
        assertThat(days).contains(median, p90);
        assertThat(days.stream().filter(d -> d <= p90).count() * 10L).isGreaterThanOrEqualTo(days.size() * 9L);
        assertThat(days.stream().filter(d -> d < p90).count() * 10L).isLessThan(days.size() * 9L);
    }

    @Property
    void the_order_of_the_tickets_does_not_matter(@ForAll("courses") List<Course> courses) {
        assertThat(Figures.of(courses.reversed(), NOW)).isEqualTo(Figures.of(courses, NOW));
    }

    @Provide
    Arbitrary<List<Course>> courses() {
        return course().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Course> course() {
        var received = Arbitraries.integers().between(0, 300);
        var term = Arbitraries.integers().between(1, 90);
        var took = Arbitraries.integers().between(0, 120);
        return Combinators.combine(received, term, took, Arbitraries.integers().between(0, 4))
                .as(FigureProperties::course);
    }

    private static Course course(int receivedDaysAgo, int termDays, int tookDays, int what) {
        var on = TODAY.minusDays(receivedDaysAgo);
        var fresh = received(on.toString());
        var due = on.plusDays(termDays).toString();
        var acted = on.plusDays(Math.min(tookDays, receivedDaysAgo));
        var when = acted.isEqual(TODAY) ? NOW : at(acted.toString(), 9);
        return switch (what) {
            case 0 -> owing(fresh, Course.Owed.NOTICE, due);
            case 1 -> owing(fresh, Course.Owed.ANSWER, due);
            case 2 -> withdrawn(fresh, due, when);
            case 3 -> at(answered(fresh, due, when), "closed");
            default -> answered(fresh, due, when);
        };
    }
}
