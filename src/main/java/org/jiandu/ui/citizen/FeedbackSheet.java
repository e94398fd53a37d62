package org.jiandu.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandu.intake.FeedbackForm;
import org.jiandu.intake.FeedbackForm.Begun;
import org.jiandu.kernel.Refusal;
import org.jiandu.notice.Notice;
import org.jiandu.ticket.Kind;
import org.jiandu.wording.Choices;

/** The form of somebody who wants to say something: what to know first, then the questions. */
class FeedbackSheet extends Div {
    private static final long serialVersionUID = 1;

    private final SheetForm form = new SheetForm("/plain/feedback");
    private final Faults faults = new Faults();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Element token;

    FeedbackSheet(FeedbackModel model, FilesModel files, Begun begun, Component crumb) {
        addClassName("step");
        add(crumb, new H1(getTranslation("citizen.form.title")), faults, before(), report(), form);
        form.setId("sheet");
        form.getElement().setAttribute("data-unsent", true);
        token = form.hidden("token", model.token());
        ask("kind", kind().choose(begun.kind()));
        ask("item", item(model.notices(), begun.item()));
        var text = Question.area("text", getTranslation("citizen.form.text"), 10).hint(getTranslation("citizen.form.text.hint"));
        ask("text", begun.text().isEmpty() ? text : text.says(begun.text()));
        form.add(new FileField(files, () -> token.getAttribute("value")));
        form.add(new H2(getTranslation("citizen.form.reach")), Bits.p(getTranslation("citizen.form.reach.hint"), "prose", "quiet"));
        line("name", "text", "name");
        line("phone", "tel", "tel");
        line("email", "email", "email");
        line("address", "text", "street-address");
        ask("consent", Question.tick("consent", getTranslation("citizen.form.consent")));
        var next = Bits.css(new NativeButton(getTranslation("citizen.form.next")), "button", "main");
        next.getElement().setAttribute("type", "submit").setAttribute("name", "step").setAttribute("value", "check");
        form.add(Bits.css(new Div(next), "buttons"), Bits.p(getTranslation("citizen.form.next.hint"), "quiet"));
    }

    void onSubmit(SerializableConsumer<FeedbackForm> next) {
        form.onSubmit(typed -> next.accept(FeedbackForm.of(typed)));
    }

    void token(String fresh) {
        token.setAttribute("value", fresh);
    }

    /** Every sentence at its field and at the top; none clears them all. */
    void wrong(List<Refusal> all) {
        var say = Bits.say(this);
        questions.forEach((field, question) -> question.fault(
                all.stream().filter(f -> field.equals(f.field())).findFirst().map(say::of).orElse(null)));
        faults.say(all, say, getTranslation("citizen.form.faults"));
    }

    /** Puts the reader at one question; an empty name leaves them at the top. */
    void lead(String field) {
        if (!field.isEmpty()) {
            getElement().executeJs("setTimeout(() => document.getElementById($0)?.focus(), 0)", field);
        }
    }

    private Section before() {
        var section = Bits.section(getTranslation("citizen.before.title"), Bits.points(
                Stream.of("who", "accused", "name", "public", "code").map(w -> getTranslation("citizen.before." + w)).toList()));
        return Bits.css(section, "note");
    }

    private Section report() {
        var section = Bits.section(getTranslation("citizen.report.title"), Bits.p(getTranslation("citizen.report.text")));
        return Bits.css(section, "note", "warn");
    }

    private void ask(String field, Question question) {
        questions.put(field, question);
        form.add(question);
    }

    private void line(String field, String type, String autocomplete) {
        var label = getTranslation("citizen.form." + field) + " " + getTranslation("citizen.optional");
        ask(field, Question.line(field, label, type, autocomplete));
    }

    private Question kind() {
        var question = Question.choices("kind", getTranslation("citizen.form.kind"));
        for (var kind : Kind.values()) {
            var strong = Bits.span(getTranslation("ticket.kind." + kind), "strong");
            question.choice(kind.name(), new Span(strong, Bits.span(getTranslation("citizen.form.kind." + kind), "quiet", "below")));
        }
        return question;
    }

    private Question item(List<Notice> notices, String chosen) {
        var select = new Element("select");
        select.appendChild(new Element("option").setAttribute("value", "").setText(getTranslation("citizen.form.item.none")));
        for (var notice : notices) {
            var choices = Choices.of(notice);
            var group = new Element("optgroup").setAttribute("lang", "zh-CN").setAttribute("label", choices.title());
            choices.options().forEach(o -> group.appendChild(option(o, chosen)));
            select.appendChild(group);
        }
        return Question.select("item", getTranslation("citizen.form.item"), select);
    }

    private static Element option(Choices.Option option, String chosen) {
        return new Element("option")
                .setAttribute("value", option.value())
                .setAttribute("selected", option.value().equals(chosen))
                .setText(option.label());
    }
}
