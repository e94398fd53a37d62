package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiandu.board.Indicator;
import org.jiandu.board.Reading;
import org.jiandu.kernel.Refusal;

/** 审管办 enters a figure of the statistics; nothing is computed. */
class IndicatorSheet extends Div {
    private static final long serialVersionUID = 1;

    IndicatorSheet(MeasuresModel model, Reading reading, Runnable changed) {
        addClassNames("sheet", "fields");
        var faults = new FieldFaults();
        var indicator = new Select<Indicator>();
        indicator.setLabel(getTranslation("office.measures.indicator"));
        indicator.setItems(reading.indicators().stream().map(Reading.Figures::indicator).toList());
        indicator.setItemLabelGenerator(i -> i == null ? "" : i.name());
        var period = new TextField(getTranslation("office.measures.indicator.period"));
        var value = new TextField(getTranslation("office.measures.figure.value"));
        var unit = new TextField(getTranslation("office.measures.figure.unit"));
        var source = new TextField(getTranslation("office.measures.figure.source"));
        var send = new Button(getTranslation("office.measures.send"), _ -> {
            var chosen = indicator.getValue();
            var no = chosen == null
                    ? List.of(Refusal.of("office.measures.choose").at("indicator"))
                    : model.figure(
                            reading, chosen.code(),
                            new Indicator.Draft(period.getValue(), value.getValue(), unit.getValue(), source.getValue()));
            if (faults.none(this, no, "office.measures.sent")) {
                value.clear();
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                faults.at("indicator", indicator),
                Say.box("bar", faults.at("period", period), faults.at("value", value), unit, source), faults.said(),
                Say.box("actions", send));
    }
}
