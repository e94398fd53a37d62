package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.access.Departments.Unit;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.routing.Proposal;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketPage;

/** 分类: the class, and for a complaint who is complained of; those named never see it. */
final class TriageForm {
    private TriageForm() {}

    static CommandForm of(TicketModel.People people, TicketPage page) {
        var proposal = people.proposal(page);
        var as = classes(proposal, page);
        var units = units(people, page);
        var persons = persons(people, page);
        var accused = new Div(Say.line(word("office.triage.wall"), "quiet"), units, persons);
        accused.addClassName("fields");
        accused.setVisible(names(as.getValue()));
        units.setVisible(as.getValue().accuses());
        as.addValueChangeListener(e -> {
            accused.setVisible(names(e.getValue()));
            units.setVisible(e.getValue().accuses());
        });
        var petition = new Div(Say.heading(word("office.text")), Say.prose(page.text()));
        petition.addClassName("petition");
        var form = new Div(new RoutingHints(people, proposal), as, accused, Say.line(word("office.triage.report"), "quiet"));
        return new CommandForm(
                Say.box("beside", petition, form), Map.of("as", as, "accused", units),
                () -> Optional.of(triage(as.getValue(), units.getValue(), persons.getValue())));
    }

    private static Command triage(TicketClass as, Set<Unit> units, Set<Member> persons) {
        return new Command.Triage(
                as, as.accuses() ? units.stream().map(Unit::code).collect(Collectors.toSet()) : Set.of(),
                names(as) ? persons.stream().map(Member::id).collect(Collectors.toSet()) : Set.of());
    }

    /** Where somebody may be named who then never sees it: also what asks for something may name an officer. */
    private static boolean names(TicketClass as) {
        return as.accuses() || as.decided();
    }

    /** Starts with what stands, else with what the rules propose; sealing has a button of its own. */
    private static RadioButtonGroup<TicketClass> classes(Proposal proposal, TicketPage page) {
        var as = new RadioButtonGroup<TicketClass>(word("office.triage.as"));
        as.setItems(Arrays.stream(TicketClass.values()).filter(c -> !c.sealed()).toList());
        as.addClassName("column");
        as.setItemLabelGenerator(c -> word("ticket.class." + c.name()));
        var ticket = page.ticket();
        var standing = ticket.as();
        var proposed = proposal.as();
        as.setValue(standing != null ? standing : proposed.sealed() ? called(ticket) : proposed);
        as.setHelperText(word("office.triage.said", word("ticket.kind." + ticket.kind().name())));
        return as;
    }

    private static TicketClass called(Ticket ticket) {
        return ticket.kind() == Kind.COMMENT ? TicketClass.SUGGESTION : TicketClass.COMPLAINT;
    }

    private static MultiSelectComboBox<Unit> units(TicketModel.People people, TicketPage page) {
        var locale = Say.locale();
        var units = new MultiSelectComboBox<Unit>(word("office.triage.units"));
        var all = people.standing();
        units.setItems(all);
        units.setItemLabelGenerator(u -> people.name(u.code(), locale));
        units.setValue(all.stream()
                .filter(u -> page.ticket().accusedUnits().contains(u.code()))
                .collect(Collectors.toSet()));
        return units;
    }

    private static MultiSelectComboBox<Member> persons(TicketModel.People people, TicketPage page) {
        var locale = Say.locale();
        var persons = new MultiSelectComboBox<Member>(word("office.triage.persons"));
        var all = people.members();
        persons.setItems(all);
        persons.setItemLabelGenerator(m ->
                word("office.triage.person", m.name(), people.name(m.department(), locale)));
        persons.setValue(all.stream()
                .filter(m -> page.ticket().accusedPersons().contains(m.id()))
                .collect(Collectors.toSet()));
        persons.setHelperText(word("office.triage.persons.hint"));
        return persons;
    }
}
