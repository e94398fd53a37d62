package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.jiandu.board.Line;
import org.jiandu.board.Reading;

/** Stands for the year of a 年底前 that the notice does not print. */
class YearSheet extends Div {
    private static final long serialVersionUID = 1;

    private final transient MeasuresModel model;
    private final transient FieldFaults faults = new FieldFaults();

    YearSheet(MeasuresModel model, Reading reading) {
        this.model = model;
        addClassNames("sheet", "fields");
        add(Say.line(getTranslation("office.measures.years.lead"), "quiet"));
        model.years(reading).forEach(line -> add(row(line)));
        add(faults.said());
    }

    private Div row(Line line) {
        var dated = line.yearEnd();
        var year = dated == null ? "" : String.valueOf(dated.promise().year());
        int people = dated == null ? 0 : dated.confirmations();
        var name = model.name(line, getLocale());
        var confirm = new Button(getTranslation("office.measures.years.confirm", year));
        confirm.setAriaLabel(getTranslation("office.measures.years.confirm", year) + " " + name);
        confirm.addClickListener(_ -> confirm.setEnabled(!faults.none(this, model.confirm(line), "office.measures.years.done")));
        return Say.box(
                "row", Say.word(name, "strong"), Say.word(getTranslation("office.measures.years.people", people), "quiet"),
                Say.box("actions", confirm));
    }
}
