package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import org.jiandu.ticket.TicketPage;

/** What the citizen wrote, and the answer under review or given. */
class TicketText extends Div {
    private static final long serialVersionUID = 1;

    TicketText(TicketPage page) {
        add(Say.heading(getTranslation("office.text")));
        add(page.text().isEmpty()
                ? Say.line(getTranslation("office.text.none"), "quiet")
                : Say.box("sheet", Say.prose(page.text())));
        page.timeline().stream()
                .filter(m -> m.act().equals("added") || m.act().equals("reopened"))
                .filter(m -> !m.text().isEmpty())
                .forEach(m -> {
                    add(Say.line(getTranslation(
                            "office.text.later", getTranslation("ticket.act." + m.act()), Say.moment(m.at())), "quiet"));
                    add(Say.box("sheet", Say.prose(m.text())));
                });
        if (!page.draft().isEmpty()) {
            add(Say.heading(getTranslation("office.draft")), Say.box("sheet draft", Say.prose(page.draft())));
        }
        page.answer().filter(m -> !m.text().isEmpty()).ifPresent(m -> {
            add(Say.heading(getTranslation("office.answer", Say.moment(m.at()))));
            add(Say.box("sheet", Say.prose(m.text())));
        });
    }
}
