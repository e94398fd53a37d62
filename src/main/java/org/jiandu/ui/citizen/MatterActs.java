package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import java.util.Map;
import org.jiandu.intake.FollowForm;
import org.jiandu.ticket.Command;
import org.jiandu.ticket.Door;
import org.jiandu.ticket.Satisfaction;
import org.jiandu.ticket.TicketPage;
import org.jiandu.wording.Following;

/** What the citizen may do now, each behind its own line; a refused act stays open with what was typed. */
class MatterActs extends Section {
    private static final long serialVersionUID = 1;

    private final transient FilesModel files;
    private final String bag;

    MatterActs(Following.Answer.Shown shown, FollowForm form, FilesModel files, SerializableConsumer<Map<String, String>> act) {
        this.files = files;
        this.bag = shown.bag().token();
        var page = shown.seen().page();
        var refused = shown.faults();
        var open = page.doors().stream().filter(Door::open).map(Door::command).toList();
        addClassName("no-print");
        setVisible(!open.isEmpty());
        add(new H2(getTranslation("citizen.acts")));
        for (var command : open) {
            boolean again = name(command).equals(form.act()) && !refused.isEmpty();
            var sheet = sheet(command, page, form, again ? form.typedText() : "");
            sheet.onSubmit(act);
            var details = new NativeDetails(getTranslation("ticket.command." + command), sheet);
            details.setOpen(again);
            details.addClassName("act");
            add(details);
        }
    }

    private SheetForm sheet(Command.Name command, TicketPage page, FollowForm form, String text) {
        var sheet = new SheetForm("/plain/follow");
        sheet.getElement().setAttribute("data-unsent", true);
        sheet.hidden("number", form.typedNumber());
        sheet.hidden("code", form.typedCode());
        sheet.hidden("version", String.valueOf(page.ticket().version().value()));
        sheet.hidden("act", name(command));
        sheet.add(Bits.p(getTranslation("citizen.hint." + command), "prose", "quiet"));
        if (command == Command.Name.RATE) {
            sheet.add(rating());
        } else if (command == Command.Name.WITHDRAW) {
            sheet.add(Question.tick("sure", getTranslation("citizen.label.WITHDRAW")));
        } else {
            sheet.add(text(command, text));
            if (command == Command.Name.ADD) {
                sheet.hidden("bag", bag);
                sheet.add(new FileField(files, () -> bag));
            }
        }
        var send = Bits.css(new NativeButton(getTranslation("citizen.do." + command)), "button");
        send.getElement().setAttribute("type", "submit");
        sheet.add(Bits.css(new Div(send), "buttons"));
        return sheet;
    }

    private Question text(Command.Name command, String text) {
        return Question.area("text", getTranslation("citizen.label." + command), 5)
                .called("text-" + command)
                .says(text);
    }

    private Question rating() {
        var question = Question.choices("satisfaction", getTranslation("citizen.label.RATE"));
        for (var satisfaction : Satisfaction.values()) {
            question.choice(satisfaction.name(), new Span(getTranslation("ticket.satisfaction." + satisfaction)));
        }
        return question;
    }

    private static String name(Command.Name command) {
        return command.name().toLowerCase(Locale.ROOT);
    }
}
