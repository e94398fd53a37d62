package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jiandu.kernel.CourtDates;
import org.jiandu.ticket.Tickets.Alike;

/** Earlier tickets of the person and likely the same matter, while it is being registered; whoever registers decides. */
class RegisterAlike extends Div {
    private static final long serialVersionUID = 1;

    RegisterAlike() {
        addClassNames("alike", "sheet");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(List<Alike> found) {
        removeAll();
        setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        add(Say.line(getTranslation("office.alike", found.size()), "strong"));
        var list = new UnorderedList();
        list.addClassName("rows");
        found.stream().limit(8).forEach(one -> list.add(new ListItem(row(one))));
        add(list);
    }

    private Div row(Alike one) {
        var ticket = one.line().ticket();
        var link = new RouterLink(
                ticket.number().value(), TicketView.class, new RouteParameters("id", ticket.id().value()));
        link.getElement().setAttribute("target", "_blank");
        var head = Say.box(
                "row-head", link, Say.word(CourtDates.formal(ticket.receivedOn(), getLocale()), "quiet"),
                Say.word(getTranslation("ticket.stage." + ticket.stage().code()), "state", InboxList.look(ticket.stage())));
        if (one.samePerson()) {
            head.add(Say.word(getTranslation("office.alike.person"), "state", "keep"));
        }
        if (one.likeness() > 0) {
            head.add(Say.word(getTranslation("office.alike.text", one.likeness()), "quiet"));
        }
        return Say.box("row", head, Say.word(one.line().excerpt(), "excerpt"));
    }
}
