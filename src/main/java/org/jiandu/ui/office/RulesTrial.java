package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.jiandu.routing.Routing.Trial;
import org.jiandu.routing.RuleSet;

/** What a set would propose otherwise, ticket by ticket; only those the reader may see. */
class RulesTrial extends Div {
    private static final long serialVersionUID = 1;

    RulesTrial(RoutingModel model, RuleSet set) {
        model.trial(set).ifPresentOrElse(trial -> show(model, trial), () -> add(Say.line(getTranslation("office.rules.trial.none"))));
    }

    private void show(RoutingModel model, Trial trial) {
        add(Say.line(getTranslation("office.rules.trial", trial.tickets(), trial.changed()), "strong"));
        if (trial.changes().isEmpty()) {
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        trial.changes().forEach(change -> rows.add(new ListItem(Say.box(
                "row changed",
                new RouterLink(change.number().value(), TicketView.class, new RouteParameters("id", change.ticket().value())),
                Say.word(getTranslation("office.rules.trial.was", model.say(change.was(), getLocale()))),
                Say.word(getTranslation("office.rules.trial.would", model.say(change.would(), getLocale())), "strong")))));
        add(rows);
    }
}
