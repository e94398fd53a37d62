package org.jiandu.ui.oversight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiandu.ticket.Tickets.Labelled;

/** 专项 and how much of each is closed (化解率); our own figures, another measure than those of a campaign. */
class LabelTable extends Div {
    private static final long serialVersionUID = 1;

    LabelTable(List<Labelled> labels) {
        setVisible(!labels.isEmpty());
        add(new H2(getTranslation("oversight.labels")));
        var list = new UnorderedList();
        list.addClassName("rows");
        labels.forEach(l -> list.add(new ListItem(row(l))));
        add(list);
    }

    private Div row(Labelled label) {
        var name = new Span(label.label());
        var figures = new Span(getTranslation(
                "oversight.labels.one", label.tickets(), label.closed(), 100 * label.closed() / Math.max(1, label.tickets())));
        figures.addClassName("number");
        var row = new Div(name, figures);
        row.addClassName("row");
        return row;
    }
}
