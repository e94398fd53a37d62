package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.Policies.History;
import org.jiandu.deadline.Policies.Proposal;
import org.jiandu.deadline.Policies.Tried;
import org.jiandu.deadline.Rule.Unit;
import org.jiandu.kernel.Refusal;

/** Proposes a new version of a rule, tries it first, and decides on what others proposed. */
final class PolicyDialogs {
    private final PoliciesModel model;
    private final PolicyWords words;
    private final Locale locale;
    private final Consumer<String> done;

    /** @param done shows the sentence and the page anew */
    PolicyDialogs(PoliciesModel model, PolicyWords words, Locale locale, Consumer<String> done) {
        this.model = model;
        this.words = words;
        this.locale = locale;
        this.done = done;
    }

    void propose(History history) {
        var name = model.name(history.printed(), locale);
        var form = new Form(history);
        var dialog = dialog("change", name, words.say("admin.policies.change.lead"), form.fields, () -> model.propose(form.draft()));
        var says = new Says();
        var result = new Div(says);
        dialog.getFooter().addComponentAtIndex(1, new Button(words.say("admin.policies.try"), e -> {
            result.removeAll();
            result.add(says);
            switch (model.tried(form.draft())) {
                case Tried.Refused(var reasons) -> says.refused(form.fields.refuse(reasons));
                case Tried.Would would -> {
                    says.refused(form.fields.refuse(List.of()));
                    result.add(words.would(would));
                }
            }
        }));
        result.getElement().setAttribute("aria-live", "polite");
        dialog.add(result);
        dialog.open();
    }

    /** The fields, filled with what stands. */
    private final class Form {
        private final String policyId;
        private final TextField duration = new TextField(words.say("admin.policies.duration"));
        private final Select<Unit> unit = new Select<>();
        private final Checkbox rolls = new Checkbox(words.say("admin.policies.rolls"));
        private final TextField extension = new TextField(words.say("admin.policies.extension.days"));
        private final TextField cap = new TextField(words.say("admin.policies.cap"));
        private final Checkbox off = new Checkbox(words.say("admin.policies.off"));
        private final com.vaadin.flow.component.datepicker.DatePicker from;
        private final TextArea reason = new TextArea(words.say("admin.policies.reason"));
        private final Fields fields = new Fields();

        Form(History history) {
            policyId = history.printed().id();
            unit.setLabel(words.say("admin.policies.unit"));
            unit.setItems(Unit.values());
            unit.setItemLabelGenerator(u -> words.say("admin.policies.unit." + u.name()));
            extension.setHelperText(words.say("admin.policies.extension.hint"));
            from = Pieces.date(words.say("admin.policies.from"), model.tomorrow(), locale, key -> words.say(key));
            history.last().rule().length().ifPresent(length -> {
                duration.setValue(Integer.toString(length.count()));
                unit.setValue(length.unit());
                rolls.setValue(length.rolls());
                extension.setValue(length.extensionDays() == 0 ? "" : Integer.toString(length.extensionDays()));
                cap.setValue(length.capDays() == 0 ? "" : Integer.toString(length.capDays()));
            });
            fields.with("duration", duration)
                    .with("unit", unit)
                    .with("rolls", rolls)
                    .with("extension", extension)
                    .with("cap", cap)
                    .with("off", off)
                    .with("from", from)
                    .with("reason", reason);
        }

        Draft draft() {
            return new Draft(
                    policyId, duration.getValue(), unit.getOptionalValue().map(Unit::name).orElse(""), rolls.getValue(),
                    extension.getValue(), cap.getValue(), off.getValue(), from.getValue(), reason.getValue());
        }
    }

    void adopt(History history, Proposal proposal) {
        var name = model.name(history.printed(), locale);
        var from = proposal.draft().from();
        var lead = words.say("admin.policies.adopt.lead", from == null ? "" : words.day(from));
        var dialog = dialog("adopt", name, lead, new Fields(), () -> model.adopt(proposal));
        var says = new Says();
        switch (model.tried(proposal.draft())) {
            case Tried.Refused(var reasons) -> {
                says.refused(reasons);
                dialog.add(says);
            }
            case Tried.Would would -> dialog.add(words.would(would));
        }
        dialog.open();
    }

    void sendBack(History history, Proposal proposal) {
        var answer = new TextArea(words.say("admin.policies.return.reason"));
        var name = model.name(history.printed(), locale);
        dialog("return", name, words.say("admin.policies.return.lead"), new Fields().with("answer", answer),
                () -> model.sendBack(proposal, answer.getValue()))
                .open();
    }

    private FormDialog dialog(String what, String name, String lead, Fields fields, Supplier<List<Refusal>> act) {
        var said =
                switch (what) {
                    case "change" -> "admin.policies.changed";
                    case "adopt" -> "admin.policies.adopted";
                    default -> "admin.policies.returned";
                };
        var go = what.equals("change") ? "admin.policies.change.go" : "admin.policies." + what;
        return new FormDialog(words.say("admin.policies." + what + ".title", name), lead, fields, words.say(go), () -> {
            var reasons = act.get();
            if (reasons.isEmpty()) {
                done.accept(words.say(said, name));
            }
            return reasons;
        });
    }
}
