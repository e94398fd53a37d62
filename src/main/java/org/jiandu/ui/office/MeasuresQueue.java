package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiandu.board.Reading;
import org.jiandu.board.Submission;

/** What waits for a leader who did not write it: approved, or sent back with a reason. */
class MeasuresQueue extends Div {
    private static final long serialVersionUID = 1;

    private final transient MeasuresModel model;
    private final transient Reading reading;
    private final transient Runnable changed;

    MeasuresQueue(MeasuresModel model, Reading reading, Runnable changed) {
        this.model = model;
        this.reading = reading;
        this.changed = changed;
        var waiting = model.waiting(reading);
        add(Say.heading(getTranslation("office.measures.queue", waiting.size())));
        if (waiting.isEmpty()) {
            add(Say.box("sheet", Say.line(getTranslation("office.measures.queue.none"), "quiet")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        waiting.forEach(one -> rows.add(new ListItem(row(one))));
        add(rows);
    }

    private Div row(Submission one) {
        var about = model.about(reading, one.matter(), getLocale());
        var said = new Div();
        said.getElement().setAttribute("aria-live", "polite");
        var approve = new Button(getTranslation("office.measures.approve"), _ -> {
            var faults = model.approve(one);
            said.removeAll();
            if (faults.isEmpty()) {
                changed.run();
            } else {
                said.add(Say.refusals(this, faults));
            }
        });
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setAriaLabel(getTranslation("office.measures.approve.one", about));
        var back = new Button(getTranslation("office.measures.back"), _ -> ask(one).open());
        back.setAriaLabel(getTranslation("office.measures.back.one", about));
        return Say.box(
                "row", Say.word(about, "strong"), new SubmissionText(model, one),
                Say.line(getTranslation("office.measures.by", model.who(one.by()), Say.moment(one.at())), "quiet"), said,
                Say.box("actions", approve, back));
    }

    private Dialog ask(Submission one) {
        var dialog = new Dialog(getTranslation("office.measures.back"));
        dialog.addClassName("command");
        var reason = new TextArea(getTranslation("office.rules.back.reason"));
        var faults = new FieldFaults();
        faults.at("reason", reason);
        var send = new Button(getTranslation("office.measures.back"), _ -> {
            if (faults.none(this, model.sendBack(one, reason.getValue()), "office.measures.back.done")) {
                dialog.close();
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(faults.said(), reason);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), _ -> dialog.close()), send);
        return dialog;
    }
}
