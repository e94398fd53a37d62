package org.jiandu.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.CourtDates;
import org.jiandu.ui.OfficeLayout;
import org.jiandu.ui.admin.CalendarModel.Holiday;
import org.jiandu.ui.admin.CalendarModel.Stretch;
import org.jiandu.ui.admin.CalendarModel.Year;

/** Which days are counted, to read: per year its days off, its make-up days and the paper that says so. */
@Route(value = "office/calendar", layout = OfficeLayout.class)
@RolesAllowed({"ADMINISTRATOR", "REGISTRAR", "DIRECTOR", "SUPERVISOR"})
class CalendarView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient CalendarModel model;

    CalendarView(CalendarModel model) {
        this.model = model;
        addClassNames("desk", "admin");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation("admin.calendar.lead")));
        model.years().forEach(year -> add(year(year)));
    }

    private NativeDetails year(Year year) {
        var summary = new Div(
                new Span(getTranslation("admin.calendar.year", Integer.toString(year.year()))),
                Pieces.state(
                        getTranslation("admin.calendar." + year.standing().name()),
                        year.standing() == Standing.PUBLISHED ? "ok" : "keep"));
        summary.addClassName("summary");
        var rows = Pieces.rows("days");
        year.holidays().forEach(holiday -> rows.add(row(holiday)));
        var body = new Div();
        if (year.standing() == Standing.PROVISIONAL) {
            body.add(Pieces.lead(getTranslation("admin.calendar.provisional")));
        }
        body.add(rows);
        var details = new NativeDetails(summary, body);
        details.addClassName("year");
        details.setOpen(year.year() == model.thisYear());
        return details;
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
