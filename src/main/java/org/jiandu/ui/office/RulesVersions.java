package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiandu.routing.Routing.Outcome;
import org.jiandu.routing.Routing.Version;

/** Every version with who and when; what waits is tried, switched on or sent back by a second person. */
class RulesVersions extends Div {
    private static final long serialVersionUID = 1;

    private final transient RoutingModel model;
    private final transient Runnable changed;

    RulesVersions(RoutingModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        add(Say.heading(getTranslation("office.rules.versions")));
        int force = model.inForce().map(Version::number).orElse(0);
        var rows = new UnorderedList();
        rows.addClassName("rows");
        model.versions().forEach(v -> rows.add(new ListItem(row(v, v.number() == force))));
        add(rows);
    }

    private Div row(Version version, boolean inForce) {
        var name = Say.box(
                "row-head", Say.word(getTranslation("office.rules.version", version.number(), version.set().rules().size()), "strong"),
                state(version, inForce));
        var course = course(version);
        if (version.waits()) {
            course.add(decision(version));
        }
        return Say.box(
                "row version", name, course,
                RoutingView.csv(model, version.number(), getTranslation("office.rules.csv", version.number())));
    }

    private Span state(Version version, boolean inForce) {
        if (inForce) {
            return Say.word(getTranslation("office.rules.state.force"), "state", "ok");
        }
        if (version.waits()) {
            return Say.word(getTranslation("office.rules.state.waits"), "state", "keep");
        }
        return Say.word(getTranslation(version.returned() == null ? "office.rules.state.past" : "office.rules.state.back"), "state");
    }

    private Div course(Version version) {
        var who = model.who(version.loadedBy(), getLocale());
        var course = new Div(Say.line(getTranslation("office.rules.loaded", who, Say.moment(version.loadedAt()))));
        var from = version.validFrom();
        if (from != null) {
            course.add(Say.line(getTranslation("office.rules.adopted", model.who(version.adoptedBy(), getLocale()), Say.moment(from))));
        }
        var back = version.returned();
        if (back != null) {
            course.add(Say.line(getTranslation(
                    "office.rules.returned", model.who(back.by(), getLocale()), Say.moment(back.at()), back.reason())));
        }
        return course;
    }

    private Div decision(Version version) {
        var said = new Div();
        said.getElement().setAttribute("aria-live", "polite");
        var attempt = new Button(getTranslation("office.rules.tryVersion", version.number()), click -> {
            said.removeAll();
            said.add(new RulesTrial(model, version.set()));
        });
        var actions = Say.box("actions", attempt);
        if (model.decides(version)) {
            var adopt = new Button(getTranslation("office.rules.adopt", version.number()), click -> {
                said.removeAll();
                answer(model.adopt(version.number()), said);
            });
            adopt.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(adopt, new Button(getTranslation("office.rules.back", version.number()), click -> ask(version).open()));
            return new Div(actions, said);
        }
        return new Div(Say.line(getTranslation(model.mine(version) ? "office.rules.own" : "office.rules.wait"), "quiet"), actions, said);
    }

    private void answer(Outcome outcome, Div said) {
        switch (outcome) {
            case Outcome.Done _ -> changed.run();
            case Outcome.Refused(var reasons) -> said.add(Say.refusals(this, reasons));
        }
    }

    private Dialog ask(Version version) {
        var name = getTranslation("office.rules.back", version.number());
        var dialog = new Dialog(name);
        dialog.addClassName("command");
        var reason = new TextArea(getTranslation("office.rules.back.reason"));
        reason.setManualValidation(true);
        var send = new Button(name, click -> {
            switch (model.sendBack(version.number(), reason.getValue())) {
                case Outcome.Done _ -> {
                    dialog.close();
                    changed.run();
                }
                case Outcome.Refused(var reasons) -> {
                    reason.setErrorMessage(Say.sentence(this, reasons.getFirst()));
                    reason.setInvalid(true);
                    reason.focus();
                }
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), send);
        return dialog;
    }
}
