package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jiandu.correspondence.Letters.Delivery;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.correspondence.Letters.Way;
import org.jiandu.correspondence.Papers.Form;
import org.jiandu.kernel.TicketId;

/** The papers of a ticket: what was issued and how it reached the citizen, what can be printed, and the whole file. */
class TicketPapers extends Div {
    private static final long serialVersionUID = 1;

    private final transient PapersModel model;
    private final transient TicketId ticket;
    private PrintTogether print = new PrintTogether();

    TicketPapers(PapersModel model, TicketId ticket) {
        this.model = model;
        this.ticket = ticket;
        addClassName("papers");
        show();
    }

    private void show() {
        removeAll();
        print = new PrintTogether();
        add(Say.heading(getTranslation("office.papers")));
        var issued = model.issued(ticket);
        if (issued.isEmpty()) {
            add(Say.line(getTranslation("office.papers.none"), "quiet"));
        } else {
            var list = new UnorderedList();
            list.addClassName("timeline");
            issued.forEach(letter -> list.add(row(letter)));
            add(list);
        }
        add(Say.box("actions", link(getTranslation("office.papers.file"), "file.pdf")));
        add(forms(false), forms(true), print);
    }

    private ListItem row(Letter letter) {
        var row = new ListItem();
        var name = letter.number().isEmpty() ? letter.title() : letter.title() + " " + letter.number();
        row.add(Say.box("row-head", print.box(ticket, letter.code(), letter.id(), name), link(name, letter.code() + ".pdf?letter=" + letter.id())));
        row.add(Say.line(getTranslation("office.papers.issued", Say.moment(letter.issuedAt())), "quiet"));
        letter.deliveries().forEach(d -> row.add(Say.line(said(d), "quiet")));
        if (!letter.inside()) {
            row.add(new Button(getTranslation("office.papers.deliver"), click -> ask(letter).open()));
        }
        return row;
    }

    private String said(Delivery delivery) {
        var line = getTranslation(
                "office.papers.delivered", Say.day(this, delivery.on()), getTranslation("office.papers.way." + delivery.way()));
        return delivery.result().isEmpty() ? line : line + " " + delivery.result();
    }

    private NativeDetails forms(boolean inside) {
        var list = new UnorderedList();
        list.addClassName("timeline");
        model.forms().stream().filter(f -> f.inside() == inside).forEach(form -> list.add(row(form)));
        return new NativeDetails(getTranslation(inside ? "office.papers.inside" : "office.papers.citizen"), list);
    }

    private ListItem row(Form form) {
        var row = new ListItem();
        row.add(Say.box("row-head", print.box(ticket, form.code(), "", form.title()), link(form.title(), form.code() + ".pdf"), link(getTranslation("office.papers.page"), form.code() + ".html")));
        if (form.inside() && form.numbered()) {
            row.add(new Button(getTranslation("office.papers.issue"), click -> {
                var refused = model.issue(ticket, form);
                if (refused.isEmpty()) {
                    show();
                } else {
                    row.add(Say.refusals(this, refused));
                }
            }));
        }
        return row;
    }

    private Anchor link(String words, String file) {
        var link = new Anchor("office/paper/" + ticket.value() + "/" + file, words, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private Dialog ask(Letter letter) {
        var dialog = new Dialog(getTranslation("office.papers.deliver"));
        var way = new RadioButtonGroup<Way>(getTranslation("office.papers.way"));
        way.setItems(Way.POST, Way.PHONE, Way.MAIL);
        way.setItemLabelGenerator(w -> getTranslation("office.papers.way." + w));
        way.setValue(Way.POST);
        var on = new DatePicker(getTranslation("office.papers.on"), model.today());
        var result = new TextArea(getTranslation("office.papers.result"));
        var faults = new Div();
        var keep = new Button(getTranslation("office.papers.keep"), click -> {
            var day = on.getValue() == null ? model.today() : on.getValue();
            var refused = model.deliver(ticket, letter, new Delivery(way.getValue(), day, result.getValue().strip()));
            faults.removeAll();
            if (refused.isEmpty()) {
                dialog.close();
                show();
            } else {
                faults.add(Say.refusals(this, refused));
            }
        });
        List.of(way, on, result, faults, keep).forEach(dialog::add);
        return dialog;
    }
}
