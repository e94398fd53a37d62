package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Particulars;

/** Who handed it in: closed until somebody opens it, and it says before that opening is told to the citizen. */
class TicketIdentity extends Div {
    private static final long serialVersionUID = 1;

    TicketIdentity(TicketModel model, TicketId id) {
        add(Say.heading(getTranslation("office.identity")));
        var body = new Div(Say.line(getTranslation("office.identity.before"), "quiet"));
        body.getElement().setAttribute("aria-live", "polite");
        body.add(new Button(getTranslation("office.identity.open"), click -> {
            body.removeAll();
            model.identity(id).ifPresentOrElse(
                    identity -> show(body, identity),
                    () -> body.add(Say.line(getTranslation("office.ticket.none"), "quiet")));
        }));
        add(body);
    }

    private void show(Div body, Identity identity) {
        if (identity.anonymous()) {
            body.add(Say.line(getTranslation("office.identity.none"), "quiet"));
            return;
        }
        var pairs = new DescriptionList();
        pairs.addClassName("pair");
        pair(pairs, "name", identity.name());
        pair(pairs, "phone", identity.phone());
        pair(pairs, "email", identity.email());
        pair(pairs, "address", identity.address());
        for (var field : Particulars.Field.values()) {
            var value = identity.more().get(field);
            if (value != null) {
                pairs.add(
                        new DescriptionList.Term(getTranslation("ticket.field." + field.name())),
                        new DescriptionList.Description(value));
            }
        }
        body.add(pairs, Say.line(
                getTranslation(identity.shown() ? "office.identity.logged" : "office.identity.masked"), "quiet"));
    }

    private void pair(DescriptionList pairs, String field, String value) {
        pairs.add(
                new DescriptionList.Term(getTranslation("office.identity." + field)),
                new DescriptionList.Description(value.isEmpty() ? getTranslation("office.identity.blank") : value));
    }
}
