package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import org.jiandu.deadline.Deadlines.Due;
import org.jiandu.ticket.TicketQuery.View;
import org.jiandu.ui.OfficeLayout;

/** 期限日历: a month of what falls due, the load of each department, and what would slip while one is away. */
@Route(value = "office/dues", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "HEAD", "HANDLER", "LEADER", "PRESIDENT", "DELEGATE", "SUPERVISOR", "DISCIPLINE"})
class DuesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient DuesModel model;
    private final Div found = new Div();

    DuesView(DuesModel model) {
        this.model = model;
        addClassName("desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getLocation().getQueryParameters().getSingleParameter("month").orElse("");
        var month = model.month(asked);
        var dues = model.dues(View.OPEN);
        add(new H1(getPageTitle()), Say.line(getTranslation("office.dues.lead"), "lead"), months(month));
        add(new DuesMonth(month, model.weeks(month, dues), model));
        add(Say.heading(getTranslation("office.dues.load")), load(dues));
        add(Say.heading(getTranslation("office.dues.away")), away());
    }

    private Component months(YearMonth month) {
        var bar = Say.box("months");
        bar.add(to(month.minusMonths(1), "office.dues.before"), Say.word(
                getTranslation("office.dues.month", String.valueOf(month.getYear()), String.valueOf(month.getMonthValue())), "strong"));
        bar.add(to(month.plusMonths(1), "office.dues.after"));
        return bar;
    }

    private RouterLink to(YearMonth month, String key) {
        var link = new RouterLink(getTranslation(key), DuesView.class);
        link.setQueryParameters(QueryParameters.of("month", month.toString()));
        return link;
    }

    private Component load(List<Due> dues) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        for (var one : model.load(dues, getLocale())) {
            var row = Say.box(
                    "row load", Say.word(one.name(), "strong"), Say.word(getTranslation("office.dues.open", one.open())),
                    Say.word(getTranslation("office.dues.week", one.week())),
                    Say.word(getTranslation("office.dues.overdue", one.overdue()), one.overdue() > 0 ? "late-word" : "quiet"));
            rows.add(new ListItem(row));
        }
        return rows.getChildren().findAny().isPresent() ? rows : Say.line(getTranslation("office.dues.none"), "quiet");
    }

    private Component away() {
        var from = date("office.dues.away.from");
        var to = date("office.dues.away.to");
        var ask = new Button(getTranslation("office.dues.away.ask"), _ -> slips(from, to));
        found.removeAll();
        found.getElement().setAttribute("role", "status");
        return Say.box("sheet", Say.line(getTranslation("office.dues.away.lead"), "quiet"), Say.box("away", from, to, ask), found);
    }

    private DatePicker date(String key) {
        var picker = new DatePicker(getTranslation(key));
        picker.setLocale(getLocale());
        picker.setMin(model.today());
        return picker;
    }

    private void slips(DatePicker from, DatePicker to) {
        found.removeAll();
        var fault = model.fault(from.getValue(), to.getValue());
        if (fault.isPresent()) {
            found.add(Say.line(getTranslation(fault.get()), "fault"));
            return;
        }
        var slips = model.slips(from.getValue(), to.getValue());
        found.add(Say.line(getTranslation(slips.isEmpty() ? "office.dues.away.nothing" : "office.dues.away.some", slips.size())));
        var rows = new UnorderedList();
        rows.addClassName("rows");
        slips.forEach(s -> rows.add(new ListItem(Say.box(
                "row load", DuesMonth.link(s.due()), Say.word(Say.day(this, s.due().term().due())),
                Say.word(model.term(s.due(), getLocale())),
                Say.word(getTranslation(s.during() ? "office.dues.away.during" : "office.dues.away.tight"), s.during() ? "late-word" : "quiet")))));
        if (!slips.isEmpty()) {
            found.add(rows);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.dues.title");
    }
}
