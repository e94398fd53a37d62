package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.area;
import static org.jiandu.ui.office.CommandForms.asks;
import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiandu.ticket.Answer;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketPage;

/** 核查报告与答复稿: demand by demand what was found, what is decided and on which law (信访工作条例 art. 32). */
final class AnswerForm {
    private AnswerForm() {}

    static CommandForm of(TicketPage page) {
        var ticket = page.ticket();
        var as = ticket.as();
        boolean decided = as != null && as.decided();
        var blocks = new ArrayList<Block>();
        var form = new Div();
        returned(page, form);
        for (int demand : ticket.demandNumbers()) {
            var block = Block.of(page, demand, decided);
            blocks.add(block);
            form.add(block.shown(ticket));
        }
        Map<String, HasValidationProperties> fields = new HashMap<>(Map.of("answer", blocks.getFirst().facts()));
        var report = area("office.answer.report");
        var noContact = area("office.answer.noContact");
        if (decided) {
            report.setValue(last(page, "report_filed"));
            fields.putAll(Map.of(
                    "opinion", blocks.getFirst().opinion(), "basis", blocks.getFirst().basis(), "report", report,
                    "noContact", noContact));
            noContact.setVisible(ticket.tally().contacts() == 0);
            noContact.setHelperText(word("office.answer.noContact.hint"));
            form.add(report, noContact);
        }
        form.add(asks("office.ask.answer"));
        return new CommandForm(
                CommandForms.beside(page, form), fields,
                () -> Optional.of(new Command.SubmitAnswer(new Answer(
                        blocks.stream().map(Block::part).toList(), report.getValue(), noContact.getValue()))));
    }

    private static void returned(TicketPage page, Div form) {
        page.timeline().reversed().stream()
                .filter(m -> m.act().equals("answer_returned"))
                .findFirst()
                .ifPresent(m -> form.add(
                        Say.box("refusal", Say.line(word("office.answer.returned")), Say.prose(m.text()))));
    }

    private static String last(TicketPage page, String act) {
        return page.timeline().reversed().stream()
                .filter(m -> m.act().equals(act))
                .findFirst()
                .map(TicketPage.Moment::text)
                .orElse("");
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

        Answer.Part part() {
            return new Answer.Part(demand, decided ? opinion.getValue() : null, facts.getValue(), basis.getValue());
        }
    }
}
