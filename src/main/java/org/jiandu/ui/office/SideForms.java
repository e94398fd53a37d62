package org.jiandu.ui.office;

import static org.jiandu.ui.office.CommandForms.area;
import static org.jiandu.ui.office.CommandForms.asks;
import static org.jiandu.ui.office.CommandForms.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Stage;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.TicketPage;
import org.jiandu.ui.Dates;

/** The forms of what leads off the straight way. */
class SideForms {
    private final TicketModel.People people;

    SideForms(TicketModel.People people) {
        this.people = people;
    }

    CommandForm of(Command.Name name, TicketPage page) {
        return switch (name) {
            case PROPOSE_INVALID -> text(name, "reason", page, Command.ProposeInvalid::new);
            case UNMERGE -> text(name, "reason", page, Command.Unmerge::new);
            case REDO -> text(name, "reason", page, Command.Redo::new);
            case ASK_EXTENSION -> extension(page);
            case ENDORSE -> text(name, "opinion", page, Command.Endorse::new);
            case MERGE -> merge(page);
            case SPLIT -> split(page);
            case RECORD_REVIEW -> review(page);
            case RECORD_REVIEW_RESULT -> result(page);
            case HAND_OVER -> handOver(page);
            case ON_PAPER -> paper(page);
            case TRIAGE, SEAL, PROPOSE, RETURN_PROPOSAL, ASSIGN, SIGN_FOR, SUBMIT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER, CLOSE,
                    ASK_SUPPLEMENT, PROPOSE_REFUSAL, PROPOSE_REDIRECT, CONCLUDE, RETURN_CONCLUSION, OBJECT, URGE, NOTE,
                    LIST_DEMANDS, SIGN_SHARE, REPLY_SHARE, FORWARD, MARK_READ, SPONSOR, LABEL, DELIVER, CONTACT, REVISIT,
                    INSTRUCT, MARK_URGENT, SUPERVISE, ANSWER_SUPERVISION, LIFT_SUPERVISION, HAND_AID, AID_RESULT, REPORT_URGENT, REPORT_UP, ADD, RATE, REOPEN,
                    WITHDRAW -> throw new IllegalArgumentException(name + " has its form elsewhere");
        };
    }

    static CommandForm seal() {
        var as = new RadioButtonGroup<TicketClass>(word("office.seal.as"));
        as.setItems(TicketClass.REPORT, TicketClass.ACCUSATION);
        as.setItemLabelGenerator(c -> word("ticket.class." + c.name()));
        as.setValue(TicketClass.REPORT);
        return new CommandForm(
                new Div(asks("office.ask.seal"), as), Map.of("as", as), () -> Optional.of(new Command.Seal(as.getValue())));
    }

    /** One text beside the petition. */
    static CommandForm text(Command.Name name, String field, TicketPage page, Function<String, Command> command) {
        var text = area("office.form." + name.name());
        return new CommandForm(
                CommandForms.beside(page, new Div(text, asks("office.form." + name.name() + ".hint"))), Map.of(field, text),
                () -> Optional.of(command.apply(text.getValue())));
    }

    private static CommandForm extension(TicketPage page) {
        var limit = page.ticket().course().limit();
        int most = limit == null ? 0 : limit.days();
        var days = new IntegerField(word("office.extension.days", most));
        days.setManualValidation(true);
        days.setValue(most);
        days.setStepButtonsVisible(true);
        var reasons = area("office.form.ASK_EXTENSION");
        return new CommandForm(
                CommandForms.beside(page, new Div(days, reasons, asks("office.form.ASK_EXTENSION.hint"))),
                Map.of("days", days, "reasons", reasons),
                () -> Optional.of(new Command.AskExtension(days.getValue() == null ? 0 : days.getValue(), reasons.getValue())));
    }

    private static CommandForm merge(TicketPage page) {
        var into = new TextField(word("office.merge.into"));
        into.setManualValidation(true);
        into.setPlaceholder("WH-2026-000000");
        var reason = area("office.form.MERGE");
        return new CommandForm(
                CommandForms.beside(page, new Div(into, reason, asks("office.form.MERGE.hint"))),
                Map.of("into", into, "reason", reason), () -> {
                    var number = TicketNumber.read(into.getValue());
                    if (number.isEmpty()) {
                        into.setErrorMessage(word("ticket.refused.number"));
                        into.setInvalid(true);
                        into.focus();
                    }
                    return number.map(n -> new Command.Merge(n, reason.getValue()));
                });
    }

    private static CommandForm split(TicketPage page) {
        var stays = area("office.split.stays");
        stays.setValue(page.text());
        stays.addClassName("tall");
        var accusation = area("office.split.accusation");
        accusation.addClassName("tall");
        return new CommandForm(
                new Div(asks("office.form.SPLIT.hint"), Say.box("beside", stays, accusation)),
                Map.of("stays", stays, "accusation", accusation),
                () -> Optional.of(new Command.Split(stays.getValue(), accusation.getValue())));
    }

    private CommandForm review(TicketPage page) {
        var level = new RadioButtonGroup<Stage.Level>(word("office.review.level"));
        level.setItems(Stage.Level.values());
        level.setItemLabelGenerator(l -> word("ticket.level." + l.name()));
        level.setValue(page.ticket().tally().reviews() == 0 ? Stage.Level.REVIEW : Stage.Level.RECHECK);
        var askedOn = day("office.review.askedOn");
        var office = new TextField(word("office.review.office"));
        office.setManualValidation(true);
        return new CommandForm(
                CommandForms.beside(page, new Div(level, askedOn, office, asks("office.form.RECORD_REVIEW.hint"))),
                Map.of("level", level, "askedOn", askedOn, "office", office),
                () -> day(askedOn).map(on -> new Command.RecordReview(level.getValue(), on, office.getValue())));
    }

    private static CommandForm result(TicketPage page) {
        var upheld = new RadioButtonGroup<Boolean>(word("office.review.result"));
        upheld.setItems(true, false);
        upheld.setItemLabelGenerator(u -> word(u ? "office.review.upheld" : "office.review.changed"));
        upheld.setValue(true);
        var words = area("office.form.RECORD_REVIEW_RESULT");
        return new CommandForm(
                CommandForms.beside(page, new Div(upheld, words, asks("office.form.RECORD_REVIEW_RESULT.hint"))),
                Map.of("upheld", upheld, "words", words),
                () -> Optional.of(new Command.RecordReviewResult(upheld.getValue(), words.getValue())));
    }

    private CommandForm handOver(TicketPage page) {
        var to = member("office.handover.to", people.handlersOf(page.ticket()));
        return new CommandForm(
                new Div(asks("office.form.HAND_OVER.hint"), to), Map.of("to", to),
                () -> chosen(to).flatMap(people::actor).map(Command.HandOver::new));
    }

    /** 代录批示: who wrote it, when, whether yes or no, and the words. */
    private CommandForm paper(TicketPage page) {
        var whose = member("office.paper.whose", people.deciding());
        var agree = new RadioButtonGroup<Boolean>(word("office.paper.decision"));
        agree.setItems(true, false);
        agree.setItemLabelGenerator(yes -> word(yes ? "office.paper.agree" : "office.paper.return"));
        agree.setValue(true);
        var on = day("office.paper.on");
        on.setValue(people.today());
        var words = area("office.form.ON_PAPER");
        var form = new Div(whose, agree, on, words, asks("office.form.ON_PAPER.hint"));
        return new CommandForm(
                CommandForms.beside(page, form), Map.of("whose", whose, "on", on, "words", words, "decision", agree),
                () -> day(on).flatMap(date -> chosen(whose)
                        .flatMap(people::actor)
                        .flatMap(leader -> decision(page, agree.getValue(), words)
                                .map(d -> new Command.OnPaper(d, leader, date, words.getValue())))));
    }

    private static Optional<Command> decision(TicketPage page, boolean agree, TextArea words) {
        return switch (page.ticket().stage()) {
            case Stage.Proposed _ ->
                Optional.of(agree ? new Command.Assign() : new Command.ReturnProposal(words.getValue()));
            case Stage.AnswerReview _ ->
                Optional.of(agree ? new Command.ApproveAnswer() : new Command.ReturnAnswer(words.getValue()));
            case Stage.Pending _ ->
                Optional.of(agree ? new Command.Conclude() : new Command.ReturnConclusion(words.getValue()));
            case Stage.Registered _, Stage.Triaged _, Stage.Supplement _, Stage.NotAccepted _, Stage.Redirected _,
                    Stage.Invalid _, Stage.Merged _, Stage.Assigned _, Stage.Investigating _, Stage.Answered _,
                    Stage.Closed _, Stage.UnderReview _, Stage.Sealed _, Stage.Withdrawn _ -> Optional.empty();
        };
    }

    private ComboBox<Member> member(String key, List<Member> members) {
        var locale = Say.locale();
        var box = new ComboBox<Member>(word(key));
        box.setItems(members);
        box.setItemLabelGenerator(m -> word("office.triage.person", m.name(), people.name(m.department(), locale)));
        box.setManualValidation(true);
        return box;
    }

    private static Optional<Member> chosen(ComboBox<Member> box) {
        if (box.getValue() == null) {
            box.setErrorMessage(word("office.choose.person"));
            box.setInvalid(true);
            box.focus();
        }
        return Optional.ofNullable(box.getValue());
    }

    static DatePicker day(String key) {
        var day = new DatePicker(word(key));
        day.setI18n(Dates.words(Say.locale(), CommandForms::word));
        day.setManualValidation(true);
        return day;
    }

    static Optional<LocalDate> day(DatePicker picker) {
        if (picker.getValue() == null) {
            picker.setErrorMessage(word("office.choose.day"));
            picker.setInvalid(true);
            picker.focus();
        }
        return Optional.ofNullable(picker.getValue());
    }
}
