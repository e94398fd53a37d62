package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import org.jiandu.ticket.TicketPage;

/** Who can do the next step now, by name, and who is away until when: nothing waits without anybody knowing for whom. */
class WaitsFor extends Div {
    private static final long serialVersionUID = 1;

    WaitsFor(TicketModel.People people, TicketPage page) {
        addClassName("waits");
        if (!page.ticket().stage().open()) {
            setVisible(false);
            return;
        }
        var waiting = people.waitsFor(page.ticket());
        add(waiting.isEmpty()
                ? Say.line(getTranslation("office.waits.nobody"), "refusal")
                : Say.line(getTranslation("office.waits", String.join(getTranslation("office.comma"), waiting)), "quiet"));
    }
}
