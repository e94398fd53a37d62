package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.ticket.Tickets.HandedOver;
import org.jiandu.ui.OfficeLayout;

/** What 信访办 may know of matters with 监察室: number and dates. */
@Route(value = "office/handed-over", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "DISCIPLINE"})
class HandedOverView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient InboxModel model;

    HandedOverView(InboxModel model) {
        this.model = model;
        addClassName("desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getPageTitle()), Say.line(getTranslation("office.handedOver.lead"), "lead"));
        var all = model.handedOver();
        if (all.isEmpty()) {
            add(Say.box("sheet", Say.line(getTranslation("office.handedOver.empty"), "quiet")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.forEach(one -> rows.add(new ListItem(row(one))));
        add(rows);
    }

    private Div row(HandedOver one) {
        return Say.box(
                "row handed", Say.word(one.number().value(), "number", "strong"),
                Say.word(getTranslation("office.handedOver.received", Say.day(this, one.receivedOn()))),
                Say.word(getTranslation("office.handedOver.handed", Say.day(this, one.handedOn()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.handedOver.title");
    }
}
