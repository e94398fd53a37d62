package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiandu.access.Departments.Unit;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketPage;

/** One form a command; the petition stands beside what is written about it. */
class CommandForms {
    private final TicketModel.People people;

    CommandForms(TicketModel.People people) {
        this.people = people;
    }

    /** Empty for what only citizens do. */
    Optional<CommandForm> of(Command.Name name, TicketPage page) {
        return switch (name) {
            case TRIAGE -> Optional.of(TriageForm.of(people, page));
            case SEAL -> Optional.of(CommandForm.confirm(asks("office.ask.seal"), new Command.Seal()));
            case PROPOSE -> Optional.of(propose(page));
            case ASSIGN -> Optional.of(assign(page));
            case SIGN_FOR -> Optional.of(CommandForm.confirm(asks("office.ask.signFor"), new Command.SignFor()));
            case SUBMIT_ANSWER -> Optional.of(answer(page));
            case APPROVE_ANSWER -> Optional.of(approve(page));
            case RETURN_PROPOSAL -> Optional.of(reason(Div::new, Command.ReturnProposal::new));
            case RETURN_ANSWER -> Optional.of(reason(() -> drafted(page), Command.ReturnAnswer::new));
            case CLOSE -> Optional.of(CommandForm.confirm(asks("office.ask.close"), new Command.Close()));
            case ASK_SUPPLEMENT -> Optional.of(told("lacking", Command.AskSupplement::new, page));
            case PROPOSE_REFUSAL -> Optional.of(told("reasons", Command.ProposeRefusal::new, page));
            case PROPOSE_REDIRECT -> Optional.of(told("guidance", Command.ProposeRedirect::new, page));
            case CONCLUDE -> Optional.of(CommandForm.confirm(concluding(page), new Command.Conclude()));
            case RETURN_CONCLUSION -> Optional.of(reason(() -> concluding(page), Command.ReturnConclusion::new));
            case OBJECT -> Optional.of(told("objection", Command.ObjectTo::new, page));
            case URGE -> Optional.of(inside("words", "office.urge", Command.Urge::new));
            case NOTE -> Optional.of(inside("words", "office.note", Command.Note::new));
            case ADD, RATE, REOPEN, WITHDRAW -> Optional.empty();
        };
    }

    private CommandForm propose(TicketPage page) {
        var locale = Say.locale();
        var to = new ComboBox<Unit>(word("office.propose.to"));
        to.setItems(people.eligible(page.ticket()));
        to.setItemLabelGenerator(unit -> people.name(unit.code(), locale));
        to.setHelperText(page.ticket().accusedUnits().isEmpty() ? "" : word("office.propose.without"));
        var opinion = area("office.propose.opinion");
        var body = beside(page, new Div(new RoutingHints(people, page), to, opinion));
        return new CommandForm(body, Map.of("to", to, "opinion", opinion), () -> {
            var chosen = to.getValue();
            if (chosen == null) {
                to.setErrorMessage(word("office.propose.choose"));
                to.setInvalid(true);
                to.focus();
                return Optional.empty();
            }
            return Optional.of(new Command.Propose(chosen.code(), opinion.getValue()));
        });
    }

    private CommandForm assign(TicketPage page) {
        var body = new Div();
        if (page.ticket().stage() instanceof Stage.Proposed(var _, var to, var by)) {
            body.add(Say.line(word("office.ask.assign.to", people.name(to, Say.locale()), people.name(by)), "strong"));
        }
        page.timeline().reversed().stream()
                .filter(m -> m.act().equals("proposed"))
                .findFirst()
                .filter(m -> !m.text().isEmpty())
                .ifPresent(m -> body.add(Say.line(word("office.propose.opinion"), "quiet"), Say.prose(m.text())));
        boolean fromToday = page.ticket().as() == TicketClass.COMPLAINT;
        body.add(asks(fromToday ? "office.ask.assign" : "office.ask.assign.suggestion"));
        return CommandForm.confirm(beside(page, body), new Command.Assign());
    }

    private static CommandForm answer(TicketPage page) {
        var answer = area("office.answer.text");
        answer.addClassName("tall");
        answer.setValue(page.draft());
        var body = new Div(answer, asks("office.ask.answer"));
        page.timeline().reversed().stream()
                .filter(m -> m.act().equals("answer_returned"))
                .findFirst()
                .ifPresent(m -> body.addComponentAsFirst(
                        Say.box("refusal", Say.line(word("office.answer.returned")), Say.prose(m.text()))));
        return new CommandForm(
                beside(page, body), Map.of("answer", answer),
                () -> Optional.of(new Command.SubmitAnswer(answer.getValue())));
    }

    private static CommandForm approve(TicketPage page) {
        return CommandForm.confirm(new Div(asks("office.ask.approve"), drafted(page)), new Command.ApproveAnswer());
    }

    private static CommandForm reason(java.util.function.Supplier<Component> above, Function<String, Command> command) {
        var reason = area("office.reason");
        reason.setHelperText(word("office.reason.hint"));
        return new CommandForm(
                new Div(above.get(), reason), Map.of("reason", reason),
                () -> Optional.of(command.apply(reason.getValue())));
    }

    /** One text beside the petition, with what becomes of it. */
    private static CommandForm told(String name, Function<String, Command> command, TicketPage page) {
        var text = area("office." + name);
        text.addClassName("tall");
        var field = name.equals("objection") ? "reasons" : name;
        return new CommandForm(
                beside(page, new Div(text, asks("office." + name + ".hint"))), Map.of(field, text),
                () -> Optional.of(command.apply(text.getValue())));
    }

    /** Words that stay in the office. */
    private static CommandForm inside(String field, String key, Function<String, Command> command) {
        var text = area(key);
        return new CommandForm(
                new Div(asks(key + ".hint"), text), Map.of(field, text), () -> Optional.of(command.apply(text.getValue())));
    }

    /** What the citizen would read, beside what they wrote. */
    private static Component concluding(TicketPage page) {
        var told = page.timeline().reversed().stream()
                .filter(m -> m.act().equals("refusal_proposed") || m.act().equals("redirect_proposed"))
                .findFirst()
                .map(TicketPage.Moment::text)
                .orElse("");
        return beside(page, new Div(asks("office.conclusion"), Say.prose(told)));
    }

    /** The draft beside what it answers. */
    private static Component drafted(TicketPage page) {
        return beside(page, new Div(Say.heading(word("office.draft")), Say.prose(page.draft())));
    }

    private static Div beside(TicketPage page, Div form) {
        var petition = new Div(Say.heading(word("office.text")), Say.prose(page.text()));
        petition.addClassName("petition");
        return Say.box("beside", petition, form);
    }

    static TextArea area(String key) {
        var area = new TextArea(word(key));
        area.setManualValidation(true);
        return area;
    }

    static Component asks(String key) {
        return Say.line(word(key));
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
