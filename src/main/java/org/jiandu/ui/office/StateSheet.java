package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jiandu.board.Line;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Reading;
import org.jiandu.kernel.Refusal;

/** A department proposes another state of a measure, with a reason. */
class StateSheet extends Div {
    private static final long serialVersionUID = 1;

    private final transient MeasuresModel model;
    private final transient Runnable changed;
    private final transient FieldFaults faults = new FieldFaults();
    private final ComboBox<Line> measure = new ComboBox<>(getTranslation("office.measures.measure"));
    private final Select<MeasureState> state = new Select<>();
    private final TextArea reason = new TextArea(getTranslation("office.measures.reason"));

    StateSheet(MeasuresModel model, Reading reading, Runnable changed) {
        this.model = model;
        this.changed = changed;
        addClassNames("sheet", "fields");
        measure.setItems(model.mine(reading));
        measure.setItemLabelGenerator(l -> model.name(l, getLocale()));
        state.setLabel(getTranslation("office.measures.state.to"));
        state.setItems(model.states());
        state.setItemLabelGenerator(s -> s == null ? "" : getTranslation("board.state." + s));
        var send = new Button(getTranslation("office.measures.state.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                faults.at("measure", measure), faults.at("state", state), faults.at("reason", reason), faults.said(),
                Say.box("actions", send));
    }

    private void send() {
        var line = measure.getValue();
        var to = state.getValue();
        var missing = new ArrayList<Refusal>();
        if (line == null) {
            missing.add(Refusal.of("office.measures.choose").at("measure"));
        }
        if (to == null) {
            missing.add(Refusal.of("office.measures.state.choose").at("state"));
        }
        List<Refusal> no = line == null || to == null ? missing : model.propose(line.ref(), to, reason.getValue());
        if (faults.none(this, no, "office.measures.sent")) {
            reason.clear();
            changed.run();
        }
    }
}
