package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiandu.kernel.CourtDates;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ui.OfficeLayout;

/** 待我审批, for the telephone: read, 同意, 退回 or 批示, one matter a card. */
@Route(value = "office/decisions", layout = OfficeLayout.class)
@RolesAllowed({"LEADER", "PRESIDENT", "DELEGATE", "DIRECTOR"})
class DecisionsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final List<Command.Name> OFFERED = List.of(
            Command.Name.ASSIGN, Command.Name.APPROVE_ANSWER, Command.Name.CONCLUDE, Command.Name.RETURN_PROPOSAL,
            Command.Name.RETURN_ANSWER, Command.Name.RETURN_CONCLUSION, Command.Name.INSTRUCT);

    private final transient DecisionsModel model;
    private final transient CommandForms forms;
    private final Div cards = new Div();

    DecisionsView(DecisionsModel model, Changes changes) {
        this.model = model;
        this.forms = new CommandForms(model.tickets());
        addClassNames("desk", "decisions");
        cards.addClassName("cards");
        add(new H1(getPageTitle()), cards);
        show();
        changes.follow(this, this::hint);
    }

    /** A card somebody is deciding on does not vanish under the hand. */
    private void hint() {
        if (!forms.busy()) {
            show();
        }
    }

    private void show() {
        cards.removeAll();
        var waiting = model.waiting();
        if (waiting.isEmpty()) {
            cards.add(Say.box("sheet", Say.line(getTranslation("office.decisions.none"), "quiet")));
        }
        waiting.forEach(page -> cards.add(card(page)));
    }

    private Article card(TicketPage page) {
        var ticket = page.ticket();
        var card = new Article();
        card.addClassNames("sheet", "decision");
        card.add(new H2(getTranslation("office.decisions." + ticket.stage().code())));
        var as = ticket.as();
        var head = Say.box(
                "row-head", Say.word(ticket.number().value(), "number", "strong"),
                Say.word(getTranslation(as == null ? "ticket.class.none" : "ticket.class." + as.name())));
        if (ticket.overlay().urgent()) {
            head.add(Say.word(getTranslation("office.urgent"), "state", "late"));
        }
        card.add(head);
        var owed = page.owed();
        if (owed != null) {
            card.add(Say.line(getTranslation("office.decisions.due", CourtDates.formal(owed.due(), getLocale())), "quiet"));
        }
        model.asked(page, getLocale()).forEach(line -> card.add(Say.line(line, "strong")));
        model.words(page).ifPresent(words -> card.add(Say.prose(words)));
        card.add(new Details(getTranslation("office.text"), Say.prose(page.text())));
        card.add(actions(page));
        card.add(new RouterLink(
                getTranslation("office.decisions.whole"), TicketView.class, new RouteParameters("id", ticket.id().value())));
        return card;
    }

    private Div actions(TicketPage page) {
        var box = Say.box("actions wide");
        page.doors().stream().filter(d -> d.open() && OFFERED.contains(d.command())).forEach(door -> box.add(button(door, page)));
        return box;
    }

    private Button button(Door door, TicketPage page) {
        var name = door.command();
        var button = new Button(getTranslation("ticket.command." + name.name()), e -> forms.open(name, page, this::show));
        if (OFFERED.indexOf(name) < 3) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.decisions.title");
    }
}
