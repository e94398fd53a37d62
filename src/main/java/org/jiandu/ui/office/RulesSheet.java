package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jiandu.kernel.Refusal;
import org.jiandu.routing.Routing.Outcome;
import org.jiandu.routing.RuleSheet;
import org.jiandu.ui.Uploads;

/** Where a new set is pasted or uploaded, checked line by line, tried and proposed; a refusal takes nothing away. */
class RulesSheet extends Div {
    private static final long serialVersionUID = 1;
    private static final int MOST_FAULTS = 30;
    private static final int MOST_BYTES = 1 << 20;

    private final transient RoutingModel model;
    private final transient Runnable proposed;
    private final TextArea text = new TextArea();
    private final Div said = new Div();

    RulesSheet(RoutingModel model, Runnable proposed) {
        this.model = model;
        this.proposed = proposed;
        text.setLabel(getTranslation("office.rules.paste"));
        text.setManualValidation(true);
        said.getElement().setAttribute("aria-live", "polite");
        var send = new Button(getTranslation("office.rules.propose"), click -> propose());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var attempt = new Button(getTranslation("office.rules.try"), click -> attempt());
        add(
                Say.heading(getTranslation("office.rules.next")), Say.line(getTranslation("office.rules.next.hint"), "quiet"), text,
                Say.line(getTranslation("office.rules.upload")), upload(), Say.box("actions", attempt, send), said);
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.inMemory((what, content) -> getUI().ifPresent(ui -> {
            var _ = ui.access(() -> take(content));
        })));
        field.setI18n(Uploads.words(key -> getTranslation(key)));
        field.setMaxFileSize(MOST_BYTES);
        field.setAcceptedFileExtensions(".csv");
        field.addFileRejectedListener(_ -> {});
        field.addAllFinishedListener(_ -> field.clearFileList());
        return field;
    }

    /** The file is put where it can be read and changed. */
    void take(byte[] content) {
        text.setValue(RoutingModel.decoded(content).replace("\ufeff", ""));
        attempt();
    }

    private boolean written() {
        said.removeAll();
        boolean empty = text.getValue().isBlank();
        text.setErrorMessage(getTranslation("office.rules.empty"));
        text.setInvalid(empty);
        if (empty) {
            text.focus();
        }
        return !empty;
    }

    private void attempt() {
        if (written()) {
            switch (model.check(text.getValue())) {
                case RuleSheet.Faulty(var reasons) -> faults(reasons);
                case RuleSheet.Sound(var set) -> said.add(new RulesTrial(model, set));
            }
        }
    }

    private void propose() {
        if (written()) {
            switch (model.propose(text.getValue())) {
                case Outcome.Refused(var reasons) -> faults(reasons);
                case Outcome.Done(var version) -> {
                    text.clear();
                    said.add(Say.line(getTranslation("office.rules.proposed", version), "strong"));
                    proposed.run();
                }
            }
        }
    }

    private void faults(List<Refusal> reasons) {
        var list = new UnorderedList();
        reasons.stream().limit(MOST_FAULTS).forEach(no -> list.add(new ListItem(Say.sentence(this, no))));
        var box = Say.box("refusal", new Paragraph(getTranslation("office.rules.faults", reasons.size())), list);
        box.getElement().setAttribute("role", "alert");
        if (reasons.size() > MOST_FAULTS) {
            box.add(new Paragraph(getTranslation("office.rules.faults.more", reasons.size() - MOST_FAULTS)));
        }
        said.add(box);
    }
}
