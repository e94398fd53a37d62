package org.jiandu.ui.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.function.Function;
import org.jiandu.ticket.TicketCounts;
import org.jiandu.ticket.TicketQuery.View;

/** The parts of the work as links with how many are in them. */
final class InboxTabs {
    private InboxTabs() {}

    static Nav of(View current, TicketCounts counts, Function<View, QueryParameters> address) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", word("office.views"));
        for (var view : View.values()) {
            var link = new RouterLink("", InboxView.class);
            link.setQueryParameters(address.apply(view));
            link.add(Say.word(word("office.view." + view.name().toLowerCase(Locale.ROOT))));
            InboxModel.count(view, counts).ifPresent(n ->
                    link.add(Say.word(String.valueOf(n), "count", view == View.OVERDUE && n > 0 ? "late" : "plain")));
            if (view == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
