package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.area;
import static org.jiandu.ui.office.CommandForms.asks;
import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiandu.correspondence.SendChecks;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;

/** 核查报告与答复稿: demand by demand what was found, what is decided and on which law (信访工作条例 art. 32). */
final class AnswerForm {
    private AnswerForm() {}

    static CommandForm of(TicketModel model, TicketPage page) {
        var ticket = page.ticket();
        var as = ticket.as();
        boolean decided = as != null && as.decided();
        var blocks = new ArrayList<Block>();
        var form = new Div();
        Map<String, HasValidationProperties> fields = new HashMap<>();
        returned(page, form);
        for (int demand : ticket.demandNumbers()) {
            var block = Block.of(page, demand, decided);
            blocks.add(block);
            form.add(block.shown(ticket));
            fields.put(blocks.size() == 1 ? "answer" : "answer." + demand, block.facts());
        }
        var report = area("office.answer.report");
        var noContact = area("office.answer.noContact");
        if (decided) {
            report.setValue(page.newest("report_filed").map(TicketPage.Moment::text).orElse(""));
            report.setHelperText(word("office.answer.report.hint"));
            noContact.setVisible(ticket.tally().contacts() == 0);
            noContact.setHelperText(word("office.answer.noContact.hint"));
            fields.putAll(blocks.getFirst().deciding(report, noContact));
            form.add(report, noContact);
        }
        var doubts = new Doubts(model, page);
        form.add(asks("office.ask.answer"), doubts);
        return new CommandForm(
                CommandForms.beside(page, form), fields,
                () -> command(doubts, blocks, report.getValue(), noContact.getValue()));
    }

    private static Optional<Command> command(Doubts doubts, List<Block> blocks, String report, String noContact) {
        var parts = blocks.stream().map(Block::part).toList();
        var words = parts.stream().map(Answer.Part::facts).collect(Collectors.joining("\n"));
        return doubts.cleared(words)
                ? Optional.of(new Command.SubmitAnswer(new Answer(parts, report, noContact)))
                : Optional.empty();
    }

    /** Copied from another answer, or with a case number nobody named: to be confirmed before it goes up. */
    private static final class Doubts extends Div {
        private static final long serialVersionUID = 1;

        private final transient TicketModel model;
        private final transient TicketPage page;
        private final Checkbox sure = new Checkbox(word("office.doubt.sure"));
        private String asked = "";

        Doubts(TicketModel model, TicketPage page) {
            this.model = model;
            this.page = page;
            getElement().setAttribute("role", "alert");
        }

        boolean cleared(String answer) {
            var doubts = model.doubts(page, answer);
            if (doubts.isEmpty() || (asked.equals(answer) && sure.getValue())) {
                return true;
            }
            asked = answer;
            removeAll();
            var box = Say.box("refusal");
            doubts.forEach(doubt -> box.add(Say.line(says(doubt))));
            box.add(sure);
            add(box);
            return false;
        }

        private static String says(SendChecks.Doubt doubt) {
            return switch (doubt) {
                case SendChecks.Doubt.Alike(var reference, var percent) -> word("office.doubt.alike", reference, percent);
                case SendChecks.Doubt.ForeignCase(var number) -> word("office.doubt.case", number);
            };
        }
    }

    private static void returned(TicketPage page, Div form) {
        page.newest("answer_returned")
                .ifPresent(m -> form.add(
                        Say.box("refusal", Say.line(word("office.answer.returned")), Say.prose(m.text()))));
    }

    private record Block(
            int demand, boolean decided, RadioButtonGroup<Answer.Opinion> opinion, TextArea facts, TextField basis) {
        static Block of(TicketPage page, int demand, boolean decided) {
            var opinion = new RadioButtonGroup<Answer.Opinion>(word("office.answer.opinion"));
            opinion.setItems(Answer.Opinion.values());
            opinion.setItemLabelGenerator(o -> word("ticket.opinion." + o.name()));
            var facts = area(decided ? "office.answer.facts" : "office.answer.text");
            facts.addClassName("tall");
            var basis = new TextField(word("office.answer.basis"));
            basis.setManualValidation(true);
            var known = page.parts().stream().filter(p -> p.demand() == demand).findFirst();
            known.ifPresent(p -> {
                opinion.setValue(p.opinion());
                facts.setValue(p.facts());
                basis.setValue(p.basis());
            });
            return new Block(demand, decided, opinion, facts, basis);
        }

        Div shown(Ticket ticket) {
            var box = new Div();
            box.addClassName("fields");
            ticket.demands().stream()
                    .filter(d -> d.n() == demand)
                    .forEach(d -> box.add(Say.line(word("office.demand", d.n(), d.text()), "strong")));
            box.add(facts);
            if (decided) {
                box.add(opinion, basis);
            }
            return box;
        }

        /** The fields a decision has beside, by the names that refusals use. */
        Map<String, HasValidationProperties> deciding(TextArea report, TextArea noContact) {
            return Map.of("opinion", opinion, "basis", basis, "report", report, "noContact", noContact);
        }

        Answer.Part part() {
            return new Answer.Part(demand, decided ? opinion.getValue() : null, facts.getValue(), basis.getValue());
        }
    }
}
