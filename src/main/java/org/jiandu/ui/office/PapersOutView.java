package org.jiandu.ui.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jiandu.correspondence.Papers.SentOut;
import org.jiandu.ui.Dates;
import org.jiandu.ui.OfficeLayout;

/** What went out on a day, to be printed and put into envelopes in one go. */
@Route(value = "office/papers", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "DISCIPLINE"})
class PapersOutView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PapersModel model;
    private final Div list = new Div();

    PapersOutView(PapersModel model) {
        this.model = model;
        addClassNames("desk", "papers-out");
        var day = new DatePicker(getTranslation("office.print.day"), model.today());
        day.setI18n(Dates.words(getLocale(), this::getTranslation));
        day.addValueChangeListener(e -> show(e.getValue() == null ? model.today() : e.getValue()));
        add(new H1(getPageTitle()), Say.line(getTranslation("office.print.lead"), "lead"), Say.box("bar", day), list);
        show(model.today());
    }

    private void show(LocalDate day) {
        list.removeAll();
        var out = model.sentOutOn(day);
        if (out.isEmpty()) {
            list.add(Say.box("sheet", Say.line(getTranslation("office.print.none"), "quiet")));
            return;
        }
        var print = new PrintTogether();
        var all = new Checkbox(getTranslation("office.print.all", out.size()));
        all.addValueChangeListener(e -> print.all(all));
        var rows = new UnorderedList();
        rows.addClassName("rows");
        out.forEach(paper -> rows.add(new ListItem(row(paper, print))));
        list.add(Say.box("bar", all, print), rows);
    }

    private Div row(SentOut paper, PrintTogether print) {
        var letter = paper.letter();
        var name = letter.number().isEmpty() ? letter.title() : letter.title() + " " + letter.number();
        var ticket = new RouterLink(
                paper.number().value(), TicketView.class, new RouteParameters("id", paper.ticket().value()));
        return Say.box(
                "row paper-out", print.box(paper.ticket(), letter.code(), letter.id(), name + " " + paper.number().value()),
                Say.word(name, "strong"), ticket, Say.word(Say.moment(letter.issuedAt()), "quiet"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.menu.papers");
    }
}
