package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jiandu.calendar.Alarm;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.CourtDates;
import org.jiandu.ui.OfficeLayout;
import org.jiandu.ui.admin.CalendarModel.Holiday;
import org.jiandu.ui.admin.CalendarModel.Stretch;
import org.jiandu.ui.admin.CalendarModel.Year;

/** Which days are counted: per year its days off, its make-up days and the paper that says so; and how a year comes in. */
@Route(value = "office/calendar", layout = OfficeLayout.class)
@RolesAllowed({"ADMINISTRATOR", "REGISTRAR", "DIRECTOR", "SUPERVISOR", "LEADER", "PRESIDENT"})
class CalendarView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient CalendarModel model;
    private final CalendarRevisions revisions;
    private final Says says = new Says();
    private final Div years = new Div();

    CalendarView(CalendarModel model, RevisionsModel revisions) {
        this.model = model;
        addClassNames("desk", "admin");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.calendar.lead")));
        alarm(revisions);
        var acts = new CalendarRevisions(revisions, this::told);
        this.revisions = acts;
        add(says, acts, years);
        if (revisions.mayPropose()) {
            add(new CalendarForm(revisions, this::told));
        }
        show();
    }

    private void alarm(RevisionsModel revisions) {
        var alarm = revisions.alarm();
        if (alarm != Alarm.NONE) {
            var line = new Paragraph(getTranslation("calendar.alarm." + alarm.name(), revisions.missingYear()));
            line.addClassNames("alarm", alarm == Alarm.RED ? "late" : "keep");
            line.getElement().setAttribute("role", "status");
            add(line);
        }
    }

    private void show() {
        years.removeAll();
        model.years().forEach(year -> years.add(year(year)));
    }

    private void told(String sentence) {
        revisions.show();
        show();
        says.done(sentence);
        Fields.focus(says);
    }

    private NativeDetails year(Year year) {
        var summary = new Div(
                new Span(getTranslation("admin.calendar.year", Integer.toString(year.year()))),
                state(year));
        summary.addClassName("summary");
        var rows = Pieces.rows("days");
        year.holidays().forEach(holiday -> rows.add(row(holiday)));
        var body = new Div();
        if (year.paper().filter(p -> p.standing() == Standing.PUBLISHED).isEmpty()) {
            body.add(Pieces.lead(getTranslation("admin.calendar.provisional")));
        }
        year.paper().ifPresent(paper -> body.add(CalendarRevisions.source(paper)));
        body.add(rows);
        var details = new NativeDetails(summary, body);
        details.addClassName("year");
        details.setOpen(year.year() == model.thisYear());
        return details;
    }

    private Span state(Year year) {
        return year.paper()
                .map(p -> Pieces.state(
                        getTranslation("admin.calendar." + p.standing().name()), p.standing() == Standing.PUBLISHED ? "ok" : "keep"))
                .orElseGet(() -> Pieces.state(getTranslation("admin.calendar.none"), "late"));
    }

    private ListItem row(Holiday holiday) {
        var off = holiday.off().stream().map(this::stretch).collect(Collectors.joining(getTranslation("admin.and")));
        var works = holiday.works().stream().map(this::day).collect(Collectors.joining(getTranslation("admin.and")));
        return Pieces.row(
                Pieces.strong(holiday.name()),
                off.isEmpty() ? new Span() : new Span(getTranslation("admin.calendar.off", off)),
                works.isEmpty() ? new Span() : new Span(getTranslation("admin.calendar.works", works)),
                Pieces.hint(holiday.source()));
    }

    private String stretch(Stretch stretch) {
        return stretch.from().equals(stretch.to())
                ? day(stretch.from())
                : getTranslation("admin.calendar.stretch", day(stretch.from()), day(stretch.to()));
    }

    private String day(LocalDate day) {
        return CourtDates.formal(day, getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.calendar.title");
    }
}
