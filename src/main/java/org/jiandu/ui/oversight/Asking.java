package org.jiandu.ui.oversight;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.jiandu.insight.Question;
import org.jiandu.insight.Whose;
import org.jiandu.ui.Dates;

/** Where the period and the department are chosen; the choice stands in the address. */
class Asking extends Div {
    private static final long serialVersionUID = 1;

    private final transient OversightModel model;

    Asking(OversightModel model, Question question) {
        this.model = model;
        add(periods(question), custom(question));
    }

    private Nav periods(Question question) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", getTranslation("oversight.period"));
        for (var period : model.periods()) {
            var link = Parts.to(
                    OversightView.class,
                    OversightModel.address(new Question(period.from(), period.to(), question.whose())));
            link.setText(getTranslation("oversight.period." + period.name()));
            if (period.is(question)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private Div custom(Question question) {
        var from = day("oversight.from", question.from());
        var to = day("oversight.to", question.to());
        var whose = new Select<Whose>();
        whose.setLabel(getTranslation("oversight.whose"));
        whose.setItems(model.choices());
        whose.setItemLabelGenerator(this::name);
        whose.setValue(question.whose());
        var show = new Button(getTranslation("oversight.show"), click -> {
            var first = from.getValue();
            var last = to.getValue();
            if (first != null && last != null) {
                var next = new Question(first, last, whose.getValue());
                click.getSource().getUI().ifPresent(ui -> ui.navigate(
                        OversightView.class, QueryParameters.simple(OversightModel.address(next))));
            }
        });
        show.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(from, to, whose, show);
        bar.addClassName("bar");
        return bar;
    }

    private DatePicker day(String key, LocalDate value) {
        var field = new DatePicker(getTranslation(key), value);
        field.setI18n(Dates.words(getLocale(), this::getTranslation));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private String name(Whose whose) {
        return model.name(whose, getLocale()).orElseGet(() -> getTranslation("insight.whose." + whose.text()));
    }
}
