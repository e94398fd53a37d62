package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.attachment.Attachment;
import org.jiandu.intake.Draft;
import org.jiandu.kernel.Refusal;

/** Everything that was typed, once more, with the dates that would hold; only here it is sent. */
class FeedbackCheck extends Div {
    private static final long serialVersionUID = 1;

    private SerializableConsumer<String> change = _ -> {};
    private SerializableRunnable send = () -> {};

    FeedbackCheck(FeedbackModel model, Draft draft, List<Attachment> files, List<Refusal> refused) {
        addClassName("step");
        var say = Bits.say(this);
        var faults = new Faults();
        add(new H1(getTranslation("citizen.check.title")), faults);
        faults.say(refused, say, "");
        var answers = Bits.css(new DescriptionList(), "answers", "changes");
        var kind = draft.kind();
        answer(answers, "kind", kind == null ? "" : getTranslation("ticket.kind." + kind));
        answer(answers, "item", model.item(draft)
                .map(i -> i.ordinal() + " " + i.heading().corrected())
                .orElseGet(() -> getTranslation("citizen.form.item.none")));
        answer(answers, "text", draft.text());
        answer(answers, "files", files.stream().map(Attachment::original).collect(Collectors.joining("\n")));
        answer(answers, "name", draft.name());
        answer(answers, "phone", draft.phone());
        answer(answers, "email", draft.email());
        answer(answers, "address", draft.address());
        var preview = model.preview();
        var dates = new Section(
                Bits.p(getTranslation(
                        "citizen.check.dates", say.day(preview.receivedOn()), say.due(preview.noticeBy(), preview.provisional()))),
                Bits.p(getTranslation("citizen.later")));
        var go = button("citizen.check.send", "button", "main");
        go.addClickListener(_ -> send.run());
        var back = button("citizen.check.change", "button");
        back.addClickListener(_ -> change.accept(""));
        add(answers, Bits.css(dates, "note"), Bits.css(new Div(go, back), "buttons"));
    }

    /** @param change is told the field that is to be changed, or nothing for the whole form */
    void onChange(SerializableConsumer<String> change) {
        this.change = change;
    }

    void onSend(SerializableRunnable send) {
        this.send = send;
    }

    private void answer(DescriptionList answers, String field, String said) {
        var other = button("citizen.check.change.one");
        var label = getTranslation("citizen.form." + field);
        other.add(Bits.span(label, "skip"));
        other.addClickListener(_ -> change.accept(field));
        answers.add(
                new DescriptionList.Term(label),
                new DescriptionList.Description(said.isEmpty() ? getTranslation("citizen.blank") : said),
                Bits.css(new DescriptionList.Description(other), "change"));
    }

    private NativeButton button(String key, String... looks) {
        return Bits.css(new NativeButton(getTranslation(key)), looks);
    }
}
