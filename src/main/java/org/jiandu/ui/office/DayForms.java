package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.area;
import static org.jiandu.ui.office.CommandForms.asks;
import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;

/** The forms of the everyday verbs, which leave the stage as it is. */
class DayForms {
    private final TicketModel.People people;

    DayForms(TicketModel.People people) {
        this.people = people;
    }

    CommandForm of(Command.Name name, TicketPage page) {
        return switch (name) {
            case LIST_DEMANDS -> demands(page);
            case SIGN_SHARE -> CommandForm.confirm(asks("office.form.SIGN_SHARE.hint"), new Command.SignShare());
            case REPLY_SHARE -> reply(page);
            case FORWARD -> forward(page);
            case MARK_READ -> CommandForm.confirm(asks("office.form.MARK_READ.hint"), new Command.MarkRead());
            case SPONSOR -> CommandForm.confirm(asks("office.form.SPONSOR.hint"), new Command.Sponsor());
            case LABEL -> labels(page.ticket());
            case DELIVER -> deliver();
            case CONTACT, REVISIT, INSTRUCT, MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION, HAND_AID,
                    AID_RESULT, REPORT_URGENT, REPORT_UP -> {
                var what = Command.Remark.What.valueOf(name.name());
                yield SideForms.text(name, "words", page, words -> new Command.Remark(what, words));
            }
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
                    ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, PROPOSE_INVALID, CONCLUDE, RETURN_CONCLUSION, OBJECT,
                    ASK_EXTENSION, ENDORSE, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW, RECORD_REVIEW_RESULT, HAND_OVER, ON_PAPER,
                    URGE, NOTE, ADD, RATE, REOPEN, WITHDRAW ->
                throw new IllegalArgumentException(name + " has its form elsewhere");
        };
    }

    /** One a line. */
    private static CommandForm demands(TicketPage page) {
        var lines = area("office.form.LIST_DEMANDS");
        lines.addClassName("tall");
        lines.setValue(page.ticket().demands().stream().map(Ticket.Demand::text).collect(Collectors.joining("\n")));
        return new CommandForm(
                CommandForms.beside(page, new Div(lines, asks("office.form.LIST_DEMANDS.hint"))), Map.of("demands", lines),
                () -> Optional.of(new Command.ListDemands(
                        lines.getValue().lines().filter(l -> !l.isBlank()).toList())));
    }

    private CommandForm reply(TicketPage page) {
        var demand = new ComboBox<Integer>(word("office.reply.demand"));
        var ticket = page.ticket();
        demand.setItems(ticket.demandNumbers());
        demand.setItemLabelGenerator(n -> ticket.demands().stream()
                .filter(d -> d.n() == n)
                .findFirst()
                .map(d -> word("office.demand", d.n(), d.text()))
                .orElse(word("office.demand.whole")));
        demand.setValue(ticket.demandNumbers().getFirst());
        demand.setManualValidation(true);
        var words = area("office.form.REPLY_SHARE");
        words.addClassName("tall");
        return new CommandForm(
                CommandForms.beside(page, new Div(demand, words, asks("office.form.REPLY_SHARE.hint"))),
                Map.of("demand", demand, "words", words),
                () -> Optional.of(new Command.ReplyShare(
                        demand.getValue() == null ? 1 : demand.getValue(), words.getValue())));
    }

    /** To whom it may go is the offer of the list; the ticket itself has the last word. */
    private CommandForm forward(TicketPage page) {
        var to = ProposeForm.unit(people, page.ticket(), "office.forward.to");
        var note = area("office.form.FORWARD");
        return new CommandForm(
                CommandForms.beside(page, new Div(to, note, asks("office.form.FORWARD.hint"))),
                Map.of("to", to, "note", note),
                () -> ProposeForm.chosen(to).map(unit -> new Command.Forward(unit.code(), note.getValue())));
    }

    private static CommandForm labels(Ticket ticket) {
        var labels = new MultiSelectComboBox<String>(word("office.form.LABEL"));
        labels.setItems(ticket.sorting().labels());
        labels.setAllowCustomValue(true);
        labels.addCustomValueSetListener(e -> {
            var all = new LinkedHashSet<>(labels.getValue());
            all.add(e.getDetail().strip());
            labels.setItems(all);
            labels.setValue(all);
        });
        labels.setValue(ticket.sorting().labels());
        labels.setManualValidation(true);
        return new CommandForm(
                new Div(asks("office.form.LABEL.hint"), labels), Map.of("labels", labels),
                () -> Optional.of(new Command.Label(labels.getValue())));
    }

    private CommandForm deliver() {
        var way = new RadioButtonGroup<Command.Way>(word("office.deliver.way"));
        way.setItems(Command.Way.values());
        way.setItemLabelGenerator(w -> word("ticket.way." + w.name()));
        way.setValue(Command.Way.POST);
        var on = SideForms.day("office.deliver.on");
        on.setValue(people.today());
        var result = area("office.form.DELIVER");
        return new CommandForm(
                new Div(asks("office.form.DELIVER.hint"), way, on, result), Map.of("on", on, "result", result),
                () -> SideForms.day(on).map(day -> new Command.Deliver(way.getValue(), day, result.getValue())));
    }
}
