package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.access.StaffRoll.Member;
import org.jiandu.ui.Dates;
import org.jiandu.ui.OfficeLayout;

/** 值班表: who is told when something is urgent. */
@Route(value = "office/duty", layout = OfficeLayout.class)
@RolesAllowed("DIRECTOR")
class DutyView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient DutyModel model;
    private final DatePicker first;
    private final DatePicker last;
    private final ComboBox<Member> who = new ComboBox<>(getTranslation("office.duty.who"));
    private final Div said = new Div();
    private final Div list = new Div();

    DutyView(DutyModel model) {
        this.model = model;
        addClassNames("desk", "duty");
        first = day("office.duty.first");
        last = day("office.duty.last");
        who.setItemLabelGenerator(Member::name);
        who.setItems(model.people());
        who.setManualValidation(true);
        said.getElement().setAttribute("aria-live", "polite");
        var put = new Button(getTranslation("office.duty.put"), click -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H1(getPageTitle()), Say.line(getTranslation("office.duty.lead"), "lead"),
                Say.box("sheet fields", first, last, who, said, Say.box("actions", put)),
                Say.heading(getTranslation("office.duty.days")), list);
        show();
    }

    private DatePicker day(String key) {
        var day = new DatePicker(getTranslation(key), model.today());
        day.setI18n(Dates.words(getLocale(), this::getTranslation));
        day.setManualValidation(true);
        return day;
    }

    private void put() {
        said.removeAll();
        var from = first.getValue();
        var to = last.getValue();
        var person = who.getValue();
        who.setErrorMessage(getTranslation("office.choose.person"));
        who.setInvalid(person == null);
        first.setInvalid(from == null);
        last.setInvalid(to == null);
        if (from == null || to == null || person == null) {
            return;
        }
        var faults = model.put(from, to, person);
        said.add(faults.isEmpty()
                ? Say.line(getTranslation("office.duty.saved"), "strong")
                : Say.refusals(this, faults));
        show();
    }

    private void show() {
        list.removeAll();
        var rows = new UnorderedList();
        rows.addClassName("rows");
        model.days().forEach(day -> rows.add(new ListItem(row(day))));
        list.add(rows);
    }

    private Div row(DutyModel.Day day) {
        var date = Say.day(this, day.day());
        var member = day.who();
        var row = Say.box("row row-head", Say.word(date, "number"));
        if (member == null) {
            row.add(Say.word(getTranslation("office.duty.nobody"), "quiet"));
            return row;
        }
        row.add(Say.word(member.name(), "strong"));
        if (!model.reached(member)) {
            row.add(Say.word(getTranslation("office.duty.no.email"), "state", "late"));
        }
        if (member.away(day.day())) {
            row.add(Say.word(getTranslation("office.duty.away"), "state", "keep"));
        }
        var clear = new Button(getTranslation("office.duty.clear"), click -> {
            model.clear(day.day());
            show();
        });
        clear.getElement().setAttribute("aria-label", getTranslation("office.duty.clear.one", date));
        row.add(clear);
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.menu.duty");
    }
}
