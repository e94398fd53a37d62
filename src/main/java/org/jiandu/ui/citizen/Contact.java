package org.jiandu.ui.citizen;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** Whom to call: the court's own settings, and what the notice printed. */
class Contact extends Section {
    private static final long serialVersionUID = 1;

    Contact(ReadingModel model) {
        var settings = model.settings();
        var list = Bits.css(new DescriptionList(), "answers");
        add(new H2(getTranslation("citizen.contact")), list);
        row(list, "telephone", settings.telephone());
        row(list, "address", settings.address().isEmpty() ? "" : (settings.address() + " " + settings.postcode()).strip());
        row(list, "hours", settings.hours());
        for (var line : model.printed()) {
            Bits.row(list, line.label(), Bits.span(line.value().corrected()), Bits.span(" "),
                    Bits.span(getTranslation("citizen.printed.mark"), "quiet"));
        }
    }

    private void row(DescriptionList list, String what, String said) {
        Bits.row(list, getTranslation("citizen.contact." + what),
                Bits.span(said.isEmpty() ? getTranslation("citizen.unset") : said));
    }
}
