package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketPage;

/** One form a command; the petition stands beside what is written about it. */
class CommandForms {
    private static final int SHOWN_MILLIS = 5_000;

    private final TicketModel model;
    private final TicketModel.People people;
    private final SideForms sides;
    private final DayForms days;
    private boolean busy;

    CommandForms(TicketModel model) {
        this.model = model;
        this.people = model.people();
        this.sides = new SideForms(people);
        this.days = new DayForms(people);
    }

    /** @param then what the page does after it went through; nothing opens for what only citizens do */
    void open(Command.Name name, TicketPage page, Runnable then) {
        of(name, page).ifPresent(form -> {
            var dialog = new CommandDialog(model, page, name, form);
            dialog.whenDone(() -> {
                Notification.show(
                        word("office.done", word("ticket.command." + name.name())), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
                then.run();
            });
            dialog.addOpenedChangeListener(e -> busy = e.isOpened());
            dialog.open();
        });
    }

    /** Whether somebody is writing in one of them. */
    boolean busy() {
        return busy;
    }

    private Optional<CommandForm> of(Command.Name name, TicketPage page) {
        return switch (name) {
            case TRIAGE -> Optional.of(TriageForm.of(people, page));
            case SEAL -> Optional.of(SideForms.seal());
            case PROPOSE -> Optional.of(ProposeForm.of(people, page));
            case ASSIGN -> Optional.of(assign(page));
            case SIGN_FOR -> Optional.of(CommandForm.confirm(asks("office.ask.signFor"), new Command.SignFor()));
            case SUBMIT_ANSWER -> Optional.of(AnswerForm.of(model, page));
            case APPROVE_ANSWER -> Optional.of(approve(page));
            case RETURN_PROPOSAL -> Optional.of(reason(Div::new, Command.ReturnProposal::new));
            case RETURN_ANSWER -> Optional.of(reason(() -> drafted(page), Command.ReturnAnswer::new));
            case CLOSE -> Optional.of(close());
            case ASK_SUPPLEMENT -> Optional.of(told("lacking", Command.AskSupplement::new, page));
            case PROPOSE_REFUSAL -> Optional.of(told("reasons", Command.ProposeRefusal::new, page));
            case PROPOSE_REDIRECT -> Optional.of(told("guidance", Command.ProposeRedirect::new, page));
            case CONCLUDE -> Optional.of(CommandForm.confirm(concluding(page), new Command.Conclude()));
            case RETURN_CONCLUSION -> Optional.of(reason(() -> concluding(page), Command.ReturnConclusion::new));
            case OBJECT -> Optional.of(told("objection", Command.ObjectTo::new, page));
            case URGE -> Optional.of(inside("words", "office.urge", Command.Urge::new));
            case NOTE -> Optional.of(inside("words", "office.note", Command.Note::new));
            case PROPOSE_INVALID, ASK_EXTENSION, ENDORSE, MERGE, UNMERGE, SPLIT, REDO, RECORD_REVIEW, RECORD_REVIEW_RESULT,
                    HAND_OVER, ON_PAPER -> Optional.of(sides.of(name, page));
            case LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD, MARK_READ, SPONSOR, LABEL, DELIVER, CONTACT, REVISIT,
                    INSTRUCT, MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION, HAND_AID, AID_RESULT, REPORT_URGENT, REPORT_UP ->
                Optional.of(days.of(name, page));
            case ADD, RATE, REOPEN, WITHDRAW -> Optional.empty();
        };
    }

    private CommandForm assign(TicketPage page) {
        var body = new Div();
        if (page.ticket().stage() instanceof Stage.Proposed(var _, var to, var by, var _)) {
            body.add(Say.line(word("office.ask.assign.to", people.name(to, Say.locale()), people.name(by)), "strong"));
        }
        page.newest("proposed")
                .filter(m -> !m.text().isEmpty())
                .ifPresent(m -> body.add(Say.line(word("office.propose.opinion"), "quiet"), Say.prose(m.text())));
        var as = page.ticket().as();
        boolean fromToday = as != null && as.decided();
        boolean passes = people.passesOn(page.ticket());
        body.add(asks(passes ? "office.ask.assign.leader" : fromToday ? "office.ask.assign" : "office.ask.assign.suggestion"));
        return CommandForm.confirm(beside(page, body), new Command.Assign());
    }

    private CommandForm approve(TicketPage page) {
        boolean passes = people.passesOn(page.ticket());
        return CommandForm.confirm(
                new Div(asks(passes ? "office.ask.approve.leader" : "office.ask.approve"), drafted(page)), new Command.ApproveAnswer());
    }

    /** 「三到位」 has to be named. */
    private static CommandForm close() {
        var how = new CheckboxGroup<Command.Conclusion>(word("office.close.how"));
        how.setItems(Command.Conclusion.values());
        how.setItemLabelGenerator(c -> word("ticket.conclusion." + c.name()));
        how.addClassName("column");
        return new CommandForm(
                new Div(asks("office.ask.close"), how), Map.of("how", how),
                () -> Optional.of(new Command.Close(how.getValue())));
    }

    private static CommandForm reason(Supplier<Component> above, Function<String, Command> command) {
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
    static CommandForm inside(String field, String key, Function<String, Command> command) {
        var text = area(key);
        return new CommandForm(
                new Div(asks(key + ".hint"), text), Map.of(field, text), () -> Optional.of(command.apply(text.getValue())));
    }

    /** What is to be decided, beside what the citizen wrote. */
    static Component concluding(TicketPage page) {
        var told = page.proposal().map(TicketPage.Moment::text).orElse("");
        var ask = new Div(asks("office.conclusion." + page.ticket().stage().code()));
        if (page.ticket().stage() instanceof Stage.ExtensionReview(var _, var _, var _, var days, var _)) {
            ask.add(Say.line(word("office.conclusion.days", days), "strong"));
        }
        ask.add(Say.prose(told));
        return beside(page, ask);
    }

    /** The draft beside what it answers. */
    static Component drafted(TicketPage page) {
        return beside(page, new Div(Say.heading(word("office.draft")), Say.prose(page.draft())));
    }

    static Div beside(TicketPage page, Div form) {
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

    static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
