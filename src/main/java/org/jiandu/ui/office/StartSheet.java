package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jiandu.board.Reading;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.Dates;

/** The first day that counts for weekly and monthly promises. */
class StartSheet extends Div {
    private static final long serialVersionUID = 1;

    StartSheet(MeasuresModel model, Reading reading) {
        addClassNames("sheet", "fields");
        var faults = new FieldFaults();
        var from = new DatePicker(getTranslation("office.measures.start.from"));
        from.setI18n(Dates.words(getLocale(), this::getTranslation));
        from.setMax(model.today());
        from.setValue(reading.startsOn());
        var send = new Button(getTranslation("office.measures.start.send"), _ -> {
            var day = from.getValue();
            var no = day == null ? List.of(Refusal.of("board.refused.day").at("start")) : model.start(reading, day);
            faults.none(this, no, "office.measures.start.done");
        });
        add(
                Say.line(getTranslation("office.measures.start.lead"), "quiet"), faults.at("start", from), faults.said(),
                Say.box("actions", send));
    }
}
