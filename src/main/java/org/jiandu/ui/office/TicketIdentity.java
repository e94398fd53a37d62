package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jiandu.kernel.TicketId;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Tickets;

/** Who handed it in: closed until somebody opens it, and it says before that opening is told to the citizen. */
class TicketIdentity extends Div {
    private static final long serialVersionUID = 1;

    private final transient TicketModel model;
    private final transient TicketId id;

    TicketIdentity(TicketModel model, TicketId id) {
        this.model = model;
        this.id = id;
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
        if (!identity.shown()) {
            body.add(unmasking(body));
        }
    }

    /** For whoever handles it: with a reason, for a quarter of an hour. */
    private Div unmasking(Div body) {
        var reason = new TextField(getTranslation("office.unmask.reason"));
        reason.setHelperText(getTranslation("office.unmask.hint", Tickets.UNMASKED_MINUTES));
        reason.setManualValidation(true);
        var open = new Button(getTranslation("office.unmask"), click -> {
            var refused = model.unmask(id, reason.getValue());
            if (refused.isEmpty()) {
                body.removeAll();
                model.identity(id).ifPresent(identity -> show(body, identity));
            } else {
                reason.setErrorMessage(Say.sentence(this, refused.getFirst()));
                reason.setInvalid(true);
                reason.focus();
            }
        });
        return Say.box("unmask", reason, open);
    }

    private void pair(DescriptionList pairs, String field, String value) {
        pairs.add(
                new DescriptionList.Term(getTranslation("office.identity." + field)),
                new DescriptionList.Description(value.isEmpty() ? getTranslation("office.identity.blank") : value));
    }
}
