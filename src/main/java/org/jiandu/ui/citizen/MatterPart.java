package org.jiandu.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.jiandu.correspondence.Letters.Letter;
import org.jiandu.deadline.Clock;
import org.jiandu.intake.FollowForm;
import org.jiandu.wording.Following;
import org.jiandu.wording.Sentences;
import org.jiandu.wording.Standing;

/** A matter as its citizen sees it: where it stands first, then the answer, what can be done, and how it came about. */
class MatterPart extends Div {
    private static final long serialVersionUID = 1;

    private final Component told;
    private SerializableConsumer<Map<String, String>> act = _ -> {};

    MatterPart(Following.Answer.Shown shown, FollowForm form, FilesModel files, Component crumb) {
        addClassName("step");
        var say = Bits.say(this);
        var seen = shown.seen();
        var page = seen.page();
        var heading = new H1(getTranslation("citizen.ticket.title"));
        var faults = new Faults();
        add(crumb, heading,
                Bits.p(getTranslation("citizen.number") + " " + page.ticket().number().value(), "quiet"), faults);
        told = shown.done() ? done(form) : shown.faults().isEmpty() ? heading : faults;
        faults.say(shown.faults(), say, "");
        add(standing(seen, say));
        page.answer().ifPresent(a -> add(Bits.section(getTranslation("citizen.answer"), letter(a.text()))));
        add(new MatterActs(shown, form, files, typed -> act.accept(typed)));
        if (!seen.letters().isEmpty()) {
            var letters = Bits.section(getTranslation("citizen.letters"));
            seen.letters().forEach(l -> letters.add(letter(l, form, say)));
            add(letters);
        }
        add(new MatterFiles(seen.files(), form));
        var line = Bits.css(new OrderedList(), "line");
        seen.line().forEach(step -> line.add(step(step, say)));
        add(new H2(getTranslation("citizen.line")), line,
                new NativeDetails(getTranslation("citizen.yours"), Bits.p(page.text(), "said")));
    }

    void onAct(SerializableConsumer<Map<String, String>> listener) {
        act = listener;
    }

    /** The reader begins where the news is. */
    void lead() {
        told.getElement().setAttribute("tabindex", "-1");
        told.getElement().callJsFunction("focus");
    }

    private Div done(FollowForm form) {
        var note = Bits.css(new Div(Bits.p(getTranslation("citizen.done." + form.act()))), "note");
        note.getElement().setAttribute("role", "status");
        add(note);
        return note;
    }

    private Section standing(Following.Seen seen, Sentences say) {
        var box = Bits.css(new Section(Bits.p(seen.now(), "now")), "receipt");
        if (seen.late()) {
            box.add(Bits.p(getTranslation("citizen.now.late"), "fault"));
        }
        seen.clocks().forEach(clock -> box.add(clock(clock, say)));
        return box;
    }

    private NativeDetails clock(Clock clock, Sentences say) {
        var policy = clock.policy();
        var term = clock.term();
        var why = new Div(
                Bits.p(getTranslation(policy.legal() ? "deadline.kind.legal" : "deadline.kind.promise"), "quiet"),
                Bits.points(say.why(term)), Bits.p(getTranslation("deadline.version", clock.version()), "quiet"));
        if (term.provisional()) {
            why.add(Bits.p(getTranslation("deadline.provisional.why"), "quiet"));
        }
        return new NativeDetails(
                getTranslation("deadline.policy." + policy.id()) + " · " + say.due(term.due(), term.provisional()), why);
    }

    private static Div letter(String text) {
        var letter = Bits.css(new Div(text), "letter", "said");
        letter.getElement().setAttribute("lang", "zh-CN");
        return letter;
    }

    private Article letter(Letter issued, FollowForm form, Sentences say) {
        var letter = Bits.css(new Article(new H3(issued.title())), "letter");
        letter.getElement().setAttribute("lang", "zh-CN");
        if (!issued.number().isEmpty()) {
            letter.add(Bits.p(issued.number(), "quiet"));
        }
        issued.body().lines().forEach(p -> letter.add(Bits.p(p)));
        letter.add(Bits.p(say.day(issued.issuedAt()), "quiet"));
        letter.getElement().appendChild(download(issued, form));
        return letter;
    }

    /** An ordinary form to the plain pages, which ask number and code again and keep nothing. */
    private Element download(Letter issued, FollowForm form) {
        var send = new Element("form").setAttribute("method", "post").setAttribute("action", "/plain/follow/letter");
        Map.of("number", form.typedNumber(), "code", form.typedCode(), "letter", issued.id())
                .forEach((name, value) -> send.appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", name)
                        .setAttribute("value", value)));
        var button = new Element("button").setAttribute("type", "submit").setText(getTranslation("citizen.letter.pdf"));
        button.getClassList().add("button");
        send.getClassList().add("no-print");
        return send.appendChild(button);
    }

    private static ListItem step(Standing.Step step, Sentences say) {
        var item = new ListItem(Bits.p(step.what()));
        item.getElement().insertChild(0, new Element("time").setText(say.moment(step.at())));
        if (!step.text().isEmpty()) {
            item.add(Bits.p(step.text(), "said", "quiet"));
        }
        return item;
    }
}
