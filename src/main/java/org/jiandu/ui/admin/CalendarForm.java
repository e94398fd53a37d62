package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jiandu.calendar.Revisions.Outcome;
import org.jiandu.calendar.Typing;
import org.jiandu.kernel.Refusal;

/** Where the paper of a year is pasted; what was typed stays until it is proposed. */
class CalendarForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient RevisionsModel model;
    private final transient Consumer<String> proposed;
    private final transient Fields fields = new Fields();
    private final TextField year = new TextField(getTranslation("admin.calendar.form.year"));
    private final TextField document = new TextField(getTranslation("admin.calendar.form.document"));
    private final TextField address = new TextField(getTranslation("admin.calendar.form.address"));
    private final TextArea text = new TextArea(getTranslation("admin.calendar.form.text"));
    private final Says says = new Says();

    /** @param proposed is told the sentence that says what came of it */
    CalendarForm(RevisionsModel model, Consumer<String> proposed) {
        this.model = model;
        this.proposed = proposed;
        addClassName("form");
        year.setHelperText(getTranslation("admin.calendar.form.year.hint"));
        document.setHelperText(getTranslation("admin.calendar.form.document.hint"));
        text.setMinRows(8);
        text.setMaxRows(20);
        fields.with(Typing.YEAR, year).with(Typing.DOCUMENT, document).with(Typing.ADDRESS, address).with(Typing.TEXT, text);
        fields.all().forEach(f -> f.getElement().setAttribute("autocomplete", "off"));
        var go = new Button(getTranslation("admin.calendar.check"), e -> propose());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(e -> go.setEnabled(true));
        add(new H2(getTranslation("admin.calendar.propose")), Pieces.lead(getTranslation("admin.calendar.propose.lead")));
        add(year, document, address, text, Pieces.actions(go), says);
    }

    private void propose() {
        switch (model.propose(new Typing(year.getValue(), document.getValue(), address.getValue(), text.getValue()))) {
            case Outcome.Refused(var reasons) -> refused(reasons);
            case Outcome.Unchanged(var of) -> told("admin.calendar.unchanged", of);
            case Outcome.Done(var revision) -> {
                List.of(year, document, address).forEach(TextField::clear);
                text.clear();
                told("admin.calendar.proposed", revision.paper().year());
            }
        }
    }

    private void refused(List<Refusal> reasons) {
        var whole = fields.refuse(reasons);
        says.refused(whole.isEmpty() ? List.of(Refusal.of("admin.refused.fields")) : whole);
    }

    private void told(String key, int of) {
        fields.refuse(List.of());
        says.refused(List.of());
        proposed.accept(getTranslation(key, Integer.toString(of)));
    }
}
