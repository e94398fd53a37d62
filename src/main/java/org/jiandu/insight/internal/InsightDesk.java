package org.jiandu.insight.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiandu.access.Departments;
import org.jiandu.insight.Course;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Figures;
import org.jiandu.insight.Insight;
import org.jiandu.insight.Question;
import org.jiandu.insight.Report;
import org.jiandu.insight.Whose;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Slice;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which supervisors ask; each answer is one snapshot of the facts and of the head of the trail. */
@Service
class InsightDesk implements Insight {
    /** Tickets one question may meet; a court of this size receives some thousands a year. */
    static final int MOST = 50_000;

    /** domain.md §4, statistics. */
    private static final Set<Role> ASKING = Set.of(Role.SUPERVISOR, Role.DIRECTOR, Role.LEADER, Role.PRESIDENT, Role.DISCIPLINE);

    private final JdbcInsight rows;
    private final InsightTables tables;
    private final Departments departments;
    private final Trail trail;
    private final Clock clock;

    InsightDesk(JdbcInsight rows, InsightTables tables, Departments departments, Trail trail, Clock clock) {
        this.rows = rows;
        this.tables = tables;
        this.departments = departments;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public boolean mayAsk(Actor actor) {
        return actor instanceof Actor.Staff staff && ASKING.stream().anyMatch(staff::is);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Answer<Report> report(Question question, Actor actor) {
        return asking(question, actor, received -> report(question, received, actor));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Answer<Slice<Course>> tickets(
            Question question, Figure figure, @Nullable String after, int size, Actor actor) {
        var now = clock.instant();
        return asking(question, actor, received -> page(behind(received, question, figure, now), after, size));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Answer<String> figuresCsv(Question question, Locale locale, Actor actor) {
        return asking(question, actor, received -> tables.figures(report(question, received, actor), locale));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Answer<String> ticketsCsv(Question question, Figure figure, Locale locale, Actor actor) {
        var now = clock.instant();
        return asking(question, actor, received -> tables.tickets(behind(received, question, figure, now), now, locale));
    }

    private <T> Answer<T> asking(Question question, Actor actor, Function<List<Course>, T> answer) {
        if (!mayAsk(actor)) {
            return new Answer.Refused<>(Refusal.of("insight.refused.role"));
        }
        var fault = question.fault();
        if (fault.isPresent()) {
            return new Answer.Refused<>(fault.get());
        }
        var received = rows.received(question, MOST + 1, actor);
        return received.size() > MOST
                ? new Answer.Refused<>(Refusal.of("insight.refused.too_many", MOST).at("from"))
                : new Answer.Given<>(answer.apply(received));
    }

    private Report report(Question question, List<Course> received, Actor actor) {
        var now = clock.instant();
        var head = trail.head();
        var overdue = rows.overdue(now, MOST, actor).stream()
                .filter(question.whose()::owns)
                .sorted(Comparator.comparingInt((Course c) -> c.overdueDays(now))
                        .reversed()
                        .thenComparing(Course::receivedOn)
                        .thenComparing(c -> c.number().value()))
                .toList();
        return new Report(
                question, new Report.AsOf(now, head.size(), head.lastHash()),
                Figures.of(owned(received, question.whose()), now), rows.sealed(question, actor),
                byDepartment(received, now), overdue.stream().limit(Report.WORST).toList(), overdue.size());
    }

    private List<Report.OfUnit> byDepartment(List<Course> received, Instant now) {
        var owners = new ArrayList<Whose>();
        departments.all().forEach(unit -> owners.add(new Whose.Unit(unit.code())));
        owners.add(new Whose.Unassigned());
        return owners.stream()
                .map(whose -> ofUnit(whose, received, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Report.OfUnit> ofUnit(Whose whose, List<Course> received, Instant now) {
        var own = owned(received, whose);
        return own.isEmpty() ? Optional.empty() : Optional.of(new Report.OfUnit(whose, Figures.of(own, now)));
    }

    private static List<Course> behind(List<Course> received, Question question, Figure figure, Instant now) {
        return owned(received, question.whose()).stream()
                .filter(c -> figure.counts(c, now))
                .toList();
    }

    private static List<Course> owned(List<Course> received, Whose whose) {
        return received.stream().filter(whose::owns).toList();
    }

    /** The rows come newest first, those of one day by their number; where the row the page before ended with is gone, the next one takes its place. */
    private static Slice<Course> page(List<Course> all, @Nullable String after, int size) {
        int most = Math.clamp(size, 1, 500);
        var rest = after == null ? all : all.stream().filter(c -> key(c).compareTo(after) < 0).toList();
        var rows = rest.stream().limit(most).toList();
        return new Slice<>(rows, rest.size() > most ? key(rows.getLast()) : null);
    }

    private static String key(Course course) {
        return course.receivedOn() + "~" + course.number().value();
    }
}
