package org.jiandu.ui.oversight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiandu.insight.Course;
import org.jiandu.insight.Days;
import org.jiandu.insight.Figure;
import org.jiandu.insight.Question;
import org.jiandu.insight.Report;
import org.jiandu.insight.Whose;
import org.jiandu.kernel.CourtDates;

/** The tables of the supervisor's pages. */
class Tables extends Div {
    private static final long serialVersionUID = 1;

    private final transient OversightModel model;
    private final Locale locale;

    Tables(OversightModel model, Locale locale) {
        this.model = model;
        this.locale = locale;
    }

    /** One row a department; every number leads to its tickets. */
    NativeTable departments(Report report) {
        var headings = Stream.of(
                        "insight.column.department", "insight.figure.received", "insight.figure.open",
                        "insight.figure.overdue", "oversight.oldest", "insight.figure.on_time_share",
                        "oversight.median", "oversight.p90")
                .map(this::word)
                .toList();
        var table = Parts.table(word("oversight.departments"), headings);
        for (var unit : report.departments()) {
            var row = table.getBody().addRow();
            var question = report.question().about(unit.whose());
            var cells = List.of(
                    whole(question), count(question, unit, Figure.RECEIVED), count(question, unit, Figure.OPEN),
                    count(question, unit, Figure.OVERDUE), oldest(unit), share(question, unit),
                    days(unit, Figure.MEDIAN_DAYS), days(unit, Figure.P90_DAYS));
            for (int i = 0; i < cells.size(); i++) {
                Parts.cell(row, headings.get(i), cells.get(i));
            }
        }
        return table;
    }

    /** The same page, of one department. */
    private Component whole(Question question) {
        var link = Parts.to(OversightView.class, OversightModel.address(question));
        link.setText(name(question.whose()));
        return link;
    }

    private Component count(Question question, Report.OfUnit unit, Figure figure) {
        int count = unit.figures().count(figure);
        var text = number(Integer.toString(count));
        return count == 0 ? text : Parts.behind(question, figure, name(unit, figure), text);
    }

    private Component oldest(Report.OfUnit unit) {
        return unit.figures().count(Figure.OPEN) == 0 ? new Span() : days(unit.figures().oldestOpenDays());
    }

    private Component share(Question question, Report.OfUnit unit) {
        var share = unit.figures().onTime();
        if (share.none()) {
            return hint("oversight.none");
        }
        var bar = new Svg(OversightModel.bar(share));
        bar.addClassName("share-bar");
        var percent = number(OversightModel.percent(share));
        var value = new Div(
                bar, Parts.behind(question, Figure.ON_TIME_SHARE, name(unit, Figure.ON_TIME_SHARE), percent),
                hint("oversight.share", share.part(), share.whole()));
        value.addClassName("value");
        return value;
    }

    private Component days(Report.OfUnit unit, Figure figure) {
        return OversightModel.days(unit.figures(), figure)
                .map(this::days)
                .orElseGet(() -> hint("insight.too_few", Days.LEAST));
    }

    private String name(Report.OfUnit unit, Figure figure) {
        return name(unit.whose()) + " " + word("insight.figure." + figure.code());
    }

    /** What is overdue, by what is owed. */
    NativeTable overdue(String caption, List<Course> courses, Instant now) {
        return tickets(
                caption, courses, now,
                List.of("number", "department", "stage", "received_on", "owed", "due", "overdue_days"));
    }

    /** What stands behind a figure, with its verdict. */
    NativeTable behind(String caption, List<Course> courses, Instant now) {
        return tickets(
                caption, courses, now,
                List.of("number", "department", "stage", "received_on", "due", "overdue_days", "days", "verdict"));
    }

    /** One row a ticket, with nothing a citizen wrote. */
    private NativeTable tickets(String caption, List<Course> courses, Instant now, List<String> columns) {
        var headings = columns.stream().map(c -> word("insight.column." + c)).toList();
        var table = Parts.table(caption, headings);
        for (var course : courses) {
            var row = table.getBody().addRow();
            row.setClassName("late", course.overdue(now));
            for (int i = 0; i < columns.size(); i++) {
                Parts.cell(row, headings.get(i), cell(columns.get(i), course, now));
            }
        }
        return table;
    }

    private Component cell(String column, Course course, Instant now) {
        return switch (column) {
            case "number" -> number(course);
            case "department" -> new Span(name(whose(course)));
            case "stage" -> new Span(word("ticket.stage." + course.stage()));
            case "received_on" -> day(Optional.of(course.receivedOn()));
            case "owed" -> new Span(course.owed().map(o -> word("insight.owed." + o.code())).orElse(""));
            case "due" -> day(course.due());
            case "overdue_days" -> course.overdue(now) ? days(course.overdueDays(now)) : new Span();
            case "days" -> course.daysToAnswer().map(this::days).orElseGet(Span::new);
            case "verdict" -> verdict(course, now);
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    /** A way to the ticket for those who may open it; 监察室 reads a petition on request only. */
    private Component number(Course course) {
        if (!model.opens()) {
            return number(course.number().value());
        }
        var number = new Anchor("office/ticket/" + course.id().value(), course.number().value());
        number.addClassName("number");
        return number;
    }

    private Span day(Optional<LocalDate> day) {
        return number(day.map(d -> CourtDates.formal(d, locale)).orElse(""));
    }

    private static Whose whose(Course course) {
        var department = course.department();
        return department == null ? new Whose.Unassigned() : new Whose.Unit(department);
    }

    private Span verdict(Course course, Instant now) {
        var verdict = course.verdict(now);
        var state = new Span(word("insight.verdict." + verdict.code()));
        state.addClassName("state");
        state.addClassName(switch (verdict) {
            case ON_TIME -> "ok";
            case LATE -> "late";
            case NOT_DUE -> "run";
            case ENDED -> "keep";
        });
        return state;
    }

    String name(Whose whose) {
        return model.name(whose, locale).orElseGet(() -> word("insight.whose." + whose.text()));
    }

    private Span days(int days) {
        return number(getTranslation(locale, "oversight.days", days));
    }

    private Span hint(String key, Object... args) {
        var hint = new Span(getTranslation(locale, key, args));
        hint.addClassName("hint");
        return hint;
    }

    private static Span number(String text) {
        var number = new Span(text);
        number.addClassName("number");
        return number;
    }

    private String word(String key) {
        return getTranslation(locale, key);
    }
}
