package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.area;
import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.access.Departments.Unit;
import org.jiandu.routing.Proposal;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;

/** 层报: the department that is to have it, and for each demand who leads and who lends a hand. */
final class ProposeForm {
    private ProposeForm() {}

    static CommandForm of(TicketModel.People people, TicketPage page) {
        var ticket = page.ticket();
        var proposal = people.proposal(page);
        var to = unit(people, ticket, "office.propose.to");
        to.setHelperText(ticket.accusedUnits().isEmpty() ? "" : word("office.propose.without"));
        preselect(people.eligible(ticket), proposal, to);
        var opinion = area("office.propose.opinion");
        var shares = new LinkedHashMap<Integer, Sharing>();
        var form = new Div(new RoutingHints(people, proposal), to);
        Map<String, HasValidationProperties> fields = new HashMap<>(Map.of("to", to, "opinion", opinion));
        for (int demand : ticket.demandNumbers()) {
            var sharing = new Sharing(unit(people, ticket, "office.propose.lead"), helpers(people, ticket));
            shares.put(demand, sharing);
            form.add(sharing.shown(ticket, demand));
            fields.putIfAbsent("parts", sharing.help());
        }
        form.add(opinion);
        return new CommandForm(
                CommandForms.beside(page, form), fields, () -> command(to, opinion.getValue(), shares));
    }

    private static Optional<Command> command(ComboBox<Unit> to, String opinion, Map<Integer, Sharing> shares) {
        return chosen(to).map(unit -> {
            var parts = new ArrayList<Command.Part>();
            shares.forEach((demand, sharing) -> parts.addAll(sharing.parts(demand, unit)));
            return new Command.Propose(unit.code(), opinion, parts);
        });
    }

    static Optional<Unit> chosen(ComboBox<Unit> to) {
        if (to.getValue() == null) {
            to.setErrorMessage(word("office.propose.choose"));
            to.setInvalid(true);
            to.focus();
        }
        return Optional.ofNullable(to.getValue());
    }

    /** @param lead who answers for this demand where it is not the department that has the ticket; {@code help} lends a hand */
    private record Sharing(ComboBox<Unit> lead, MultiSelectComboBox<Unit> help) {
        Div shown(Ticket ticket, int demand) {
            var box = new Div();
            box.addClassName("fields");
            ticket.demands().stream()
                    .filter(d -> d.n() == demand)
                    .forEach(d -> box.add(Say.line(word("office.demand", d.n(), d.text()), "strong")));
            lead.setVisible(ticket.demands().size() > 1);
            lead.setHelperText(word("office.propose.lead.hint"));
            box.add(lead, help);
            return box;
        }

        List<Command.Part> parts(int demand, Unit owner) {
            var all = new ArrayList<Command.Part>();
            var leading = lead.getValue();
            if (leading != null && !leading.equals(owner)) {
                all.add(new Command.Part(demand, leading.code(), true));
            }
            help.getValue().stream()
                    .filter(u -> !u.equals(owner) && !u.equals(leading))
                    .forEach(u -> all.add(new Command.Part(demand, u.code(), false)));
            return all;
        }
    }

    private static void preselect(List<Unit> eligible, Proposal proposal, ComboBox<Unit> to) {
        proposal.to()
                .flatMap(code -> eligible.stream().filter(u -> u.code().equals(code)).findFirst())
                .ifPresent(to::setValue);
    }

    static ComboBox<Unit> unit(TicketModel.People people, Ticket ticket, String key) {
        var locale = Say.locale();
        var box = new ComboBox<Unit>(word(key));
        box.setItems(people.eligible(ticket));
        box.setItemLabelGenerator(unit -> people.name(unit.code(), locale));
        return box;
    }

    private static MultiSelectComboBox<Unit> helpers(TicketModel.People people, Ticket ticket) {
        var locale = Say.locale();
        var box = new MultiSelectComboBox<Unit>(word("office.propose.help"));
        box.setItems(people.eligible(ticket));
        box.setItemLabelGenerator(unit -> people.name(unit.code(), locale));
        box.setManualValidation(true);
        return box;
    }
}
