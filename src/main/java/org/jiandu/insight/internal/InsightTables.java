package org.jiandu.insight.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiandu.access.Departments;
import org.jiandu.insight.Course;
import org.jiandu.insight.Days;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Figures;
import org.jiandu.insight.Report;
import org.jiandu.insight.Whose;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Csv;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers as tables for a spreadsheet: days as ISO has them, words from the bundles, no word of a citizen. */
@Component
class InsightTables {
    private final MessageSource words;
    private final Departments departments;

    InsightTables(MessageSource words, Departments departments) {
        this.words = words;
        this.departments = departments;
    }

    /** Header, then one line a figure: first of the tickets asked about, then of each department. */
    String figures(Report report, Locale locale) {
        var lines = new ArrayList<List<String>>();
        lines.add(header(locale, "department", "figure", "value", "definition", "from", "to", "as_of", "trail_size",
                "trail_hash"));
        add(lines, report, report.question().whose(), report.whole(), locale);
        for (var unit : report.departments()) {
            if (!unit.whose().equals(report.question().whose())) {
                add(lines, report, unit.whose(), unit.figures(), locale);
            }
        }
        return Csv.write(lines);
    }

    private void add(List<List<String>> lines, Report report, Whose whose, Figures figures, Locale locale) {
        var asked = report.question();
        var asOf = report.asOf();
        for (var figure : Figure.values()) {
            if (figure == Figure.SEALED && !(whose instanceof Whose.Everybody)) {
                continue;
            }
            lines.add(List.of(
                    name(whose, locale), word("insight.figure." + figure.code(), locale),
                    figure == Figure.SEALED ? Integer.toString(report.sealed()) : value(figures, figure, locale),
                    word("insight.definition." + figure.code(), locale), asked.from().toString(),
                    asked.to().toString(), CourtDates.moment(asOf.at(), locale), Long.toString(asOf.trailSize()),
                    asOf.trailHash()));
        }
    }

    private String value(Figures figures, Figure figure, Locale locale) {
        return switch (figure) {
            case ON_TIME_SHARE -> figures.onTime().none() ? "" : tenths(figures.onTime().perMille()) + "%";
            case MEDIAN_DAYS, P90_DAYS -> switch (figures.days()) {
                case Days.TooFew _ -> words.getMessage("insight.too_few", new Object[] {Days.LEAST}, locale);
                case Days.Spread(var _, var median, var p90) ->
                    Integer.toString(figure == Figure.MEDIAN_DAYS ? median : p90);
            };
            case RECEIVED, OPEN, OVERDUE, ANSWERED, CLOSED, WITHDRAWN, REOPENED, SEALED, ON_TIME, LATE, NOT_DUE, ENDED ->
                Integer.toString(figures.count(figure));
        };
    }

    private static String tenths(int perMille) {
        return perMille / 10 + "." + perMille % 10;
    }

    /** Header, then one line a ticket. */
    String tickets(List<Course> courses, Instant now, Locale locale) {
        var lines = new ArrayList<List<String>>();
        lines.add(header(locale, "number", "class", "stage", "department", "received_on", "answered_on", "days", "due",
                "overdue_days", "cycle", "verdict"));
        for (var course : courses) {
            lines.add(line(course, now, locale));
        }
        return Csv.write(lines);
    }

    private List<String> line(Course course, Instant now, Locale locale) {
        var as = course.as();
        var department = course.department();
        var answered = course.firstAnsweredAt();
        return List.of(
                course.number().value(),
                word(as == null ? "insight.class.none" : "ticket.class." + as.name(), locale),
                word("ticket.stage." + course.stage(), locale),
                name(department == null ? new Whose.Unassigned() : new Whose.Unit(department), locale),
                course.receivedOn().toString(),
                answered == null ? "" : CourtZone.dayOf(answered).toString(),
                course.daysToAnswer().map(String::valueOf).orElse(""),
                course.due().map(LocalDate::toString).orElse(""), Integer.toString(course.overdueDays(now)),
                Integer.toString(course.cycle()), word("insight.verdict." + course.verdict(now).code(), locale));
    }

    private String name(Whose whose, Locale locale) {
        return switch (whose) {
            case Whose.Everybody _ -> word("insight.whose.all", locale);
            case Whose.Unassigned _ -> word("insight.whose.none", locale);
            case Whose.Unit(var code) -> departments.name(code, locale);
        };
    }

    private List<String> header(Locale locale, String... columns) {
        return Stream.of(columns).map(c -> word("insight.column." + c, locale)).toList();
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
