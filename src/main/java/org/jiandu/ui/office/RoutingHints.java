package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.html.Div;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.routing.Proposal;

/** 分流建议: class, department and sealing the rules propose, with the words that led to it; whoever reads decides. */
class RoutingHints extends Div {
    private static final long serialVersionUID = 1;

    RoutingHints(TicketModel.People people, Proposal proposal) {
        addClassName("routing-hints");
        add(Say.line(word("office.routing.proposed", word("ticket.class." + proposal.as().name()), to(people, proposal)), "strong"));
        if (proposal.seal()) {
            add(Say.line(word("office.routing.seal"), "strong"));
        }
        for (var reason : proposal.reasons()) {
            var words = String.join(word("office.hints.comma"), reason.words());
            add(Say.line(word(words.isEmpty() ? "office.routing.reason" : "office.routing.reason.words", reason.explanation(), words, reason.rule()), "quiet"));
        }
    }

    private static String to(TicketModel.People people, Proposal proposal) {
        return proposal.to()
                .map((DepartmentCode unit) -> people.name(unit, Say.locale()))
                .orElseGet(() -> word(proposal.upward() ? "office.routing.upward" : "office.routing.nobody"));
    }
}
