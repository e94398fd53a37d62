package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jiandu.board.Reading;
import org.jiandu.board.SiteColumn;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.Dates;

/** When somebody last looked at a column of the court's site, and how old its newest piece is. */
class ColumnSheet extends Div {
    private static final long serialVersionUID = 1;

    ColumnSheet(MeasuresModel model, Reading reading) {
        addClassNames("sheet", "fields");
        var faults = new FieldFaults();
        var column = new Select<SiteColumn>();
        column.setLabel(getTranslation("office.measures.column"));
        column.setItems(reading.columns().stream().map(Reading.Column::column).toList());
        column.setItemLabelGenerator(c -> c == null ? "" : c.name());
        var on = day("office.measures.column.on", model);
        on.setValue(model.today());
        var updated = day("office.measures.column.updated", model);
        var send = new Button(getTranslation("office.measures.column.send"), _ -> {
            var chosen = column.getValue();
            var day = on.getValue();
            List<Refusal> no;
            if (chosen == null) {
                no = List.of(Refusal.of("office.measures.choose").at("column"));
            } else if (day == null) {
                no = List.of(Refusal.of("board.refused.day").at("on"));
            } else {
                no = model.checked(reading, new SiteColumn.Checked(chosen.code(), day, updated.getValue()));
            }
            if (faults.none(this, no, "office.measures.column.done")) {
                updated.clear();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                Say.box("bar", faults.at("column", column), faults.at("on", on), faults.at("updated", updated)), faults.said(),
                Say.box("actions", send));
    }

    private DatePicker day(String key, MeasuresModel model) {
        var day = new DatePicker(getTranslation(key));
        day.setI18n(Dates.words(getLocale(), this::getTranslation));
        day.setMax(model.today());
        return day;
    }
}
