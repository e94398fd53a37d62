package org.jiandu.ui.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.jiandu.ticket.TicketPage;

/** 分流提示: the departments a petition's words suggest, each with the words that led to it; whoever reads decides. */
class RoutingHints extends Div {
    private static final long serialVersionUID = 1;

    RoutingHints(TicketModel.People people, TicketPage page) {
        addClassName("routing-hints");
        var hints = people.hints(page);
        setVisible(!hints.isEmpty());
        add(Say.line(word("office.hints"), "quiet"));
        for (var hint : hints) {
            var name = people.name(hint.department(), Say.locale());
            add(Say.line(word("office.hints.one", name, String.join(word("office.hints.comma"), hint.words()))));
        }
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
