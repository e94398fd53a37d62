package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jiandu.intake.NewCodes;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** 补发查询码: checked by one, given by another, shown once. */
class TicketCode extends Div {
    private static final long serialVersionUID = 1;

    private final transient Model model;
    private final transient TicketId ticket;
    private final Div body = new Div();

    TicketCode(Model model, TicketId ticket) {
        this.model = model;
        this.ticket = ticket;
        setVisible(model.offered());
        body.getElement().setAttribute("aria-live", "polite");
        show();
        var details = new Details(getTranslation("office.code"), body);
        details.setOpened(isVisible() && model.waiting(ticket));
        add(details);
    }

    private void show() {
        body.removeAll();
        if (!isVisible()) {
            return;
        }
        if (model.waiting(ticket)) {
            body.add(
                    Say.line(getTranslation("office.code.waiting", model.asker(ticket))),
                    new Button(getTranslation("office.code.give"), click -> give()));
            return;
        }
        var checked = new TextField(getTranslation("office.code.checked"));
        checked.setManualValidation(true);
        checked.setHelperText(getTranslation("office.code.checked.hint"));
        body.add(checked, new Button(getTranslation("office.code.ask"), click -> {
            var no = model.ask(ticket, checked.getValue());
            if (no.isEmpty()) {
                show();
            } else {
                checked.setErrorMessage(Say.sentence(this, no.getFirst()));
                checked.setInvalid(true);
                checked.focus();
            }
        }));
    }

    private void give() {
        switch (model.give(ticket)) {
            case NewCodes.Given.Code(var code) -> {
                body.removeAll();
                body.add(
                        Say.line(code.grouped(), "number", "strong"), Say.line(getTranslation("office.code.once"), "strong"));
            }
            case NewCodes.Given.Refused(var no) -> body.add(Say.box("refusal", Say.line(Say.sentence(this, no))));
        }
    }

    /** What the counter asks and gives. */
    @Component
    static class Model {
        private final NewCodes codes;
        private final TicketModel.People people;
        private final SignedIn signedIn;

        Model(NewCodes codes, TicketModel.People people, SignedIn signedIn) {
            this.codes = codes;
            this.people = people;
            this.signedIn = signedIn;
        }

        boolean offered() {
            Actor.Staff actor = signedIn.actor();
            return actor.is(Role.REGISTRAR) || actor.is(Role.DIRECTOR);
        }

        boolean waiting(TicketId ticket) {
            return codes.waiting(ticket, signedIn.actor()).isPresent();
        }

        String asker(TicketId ticket) {
            return codes.waiting(ticket, signedIn.actor()).map(people::name).orElse("");
        }

        java.util.List<org.jiandu.kernel.Refusal> ask(TicketId ticket, String checked) {
            return codes.ask(ticket, checked, signedIn.actor());
        }

        NewCodes.Given give(TicketId ticket) {
            return codes.give(ticket, signedIn.actor());
        }
    }
}
