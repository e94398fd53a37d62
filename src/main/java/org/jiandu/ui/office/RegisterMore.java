package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandu.ticket.Particulars;
import org.jiandu.ticket.Particulars.Field;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Source;
import org.jiandu.ui.Dates;

/** 登记事项 beyond the usual few: where it came from, the case, who acts for whom; folded until somebody needs it. */
class RegisterMore extends Div {
    private static final long serialVersionUID = 1;

    private static final List<String> SUBJECTS = List.of(
            "FILING", "REFUND", "EXPLANATION", "ENFORCEMENT", "DOCUMENT", "COMPANY", "WEBSITE", "CONDUCT", "PETITION_WORK",
            "LEADERSHIP", "OTHER");
    private static final Set<Field> AREAS =
            Set.of(Field.REPRESENTATIVES, Field.MATERIALS, Field.HARDSHIP, Field.PROPOSAL, Field.WRONG_WORDS);
    private static final Set<Field> TICKS = Set.of(Field.CONFIDENTIAL, Field.READ_BACK);
    private static final Set<Field> DAYS = Set.of(Field.JUDGMENT_ON, Field.FILED_ON);
    private static final List<Field> CASE = List.of(
            Field.CASE_NUMBER, Field.CASE_STAGE, Field.ORIGINAL_DEPARTMENT, Field.SUBJECT, Field.REPEAT_OF, Field.JUDGMENT_ON,
            Field.FILED_ON, Field.WINDOW, Field.COMPANY, Field.WRONG_WORDS);
    private static final List<Field> PERSON = List.of(
            Field.SEX, Field.ID_NUMBER, Field.AGENT, Field.AGENT_AUTHORITY, Field.REPRESENTATIVES, Field.HARDSHIP,
            Field.CONFIDENTIAL);
    private static final List<Field> DESK = List.of(Field.MATERIALS, Field.PROPOSAL, Field.READ_BACK);

    private final ComboBox<Source> source = new ComboBox<>();
    private final IntegerField people = new IntegerField();
    private final Checkbox urgent = new Checkbox();
    private final DatePicker reportDue = new DatePicker();
    private final TextArea demands = new TextArea();
    private final transient Map<Field, Component> fields = new EnumMap<>(Field.class);

    RegisterMore() {
        addClassName("register-more");
        came();
        demands.setLabel(getTranslation("office.register.demands"));
        demands.setHelperText(getTranslation("office.register.demands.hint"));
        demands.setManualValidation(true);
        add(
                Say.box("bar", source, people, urgent), handedDown(), demands, folded("office.register.case", CASE),
                folded("office.register.person", PERSON), folded("office.register.desk", DESK));
    }

    private void came() {
        source.setLabel(getTranslation("office.register.source"));
        source.setItems(Source.values());
        source.setItemLabelGenerator(s -> getTranslation("ticket.source." + s.name()));
        source.setValue(Source.SELF);
        people.setLabel(getTranslation("office.register.people"));
        people.setValue(1);
        people.setMin(1);
        people.setManualValidation(true);
        urgent.setLabel(getTranslation("office.register.urgent"));
    }

    /** Shown once another office sent it. */
    private Div handedDown() {
        reportDue.setLabel(getTranslation("office.register.reportDue"));
        reportDue.setI18n(Dates.words(getLocale(), this::getTranslation));
        reportDue.setManualValidation(true);
        var box = Say.box("bar", field(Field.FROM_OFFICE), field(Field.DOCUMENT_NUMBER), reportDue);
        box.setVisible(false);
        reportDue.setVisible(false);
        source.addValueChangeListener(e -> {
            var from = e.getValue();
            box.setVisible(from != null && from.handedDown());
            reportDue.setVisible(from == Source.ASSIGNED_DOWN);
        });
        return box;
    }

    private Details folded(String key, List<Field> which) {
        var box = Say.box("bar who");
        which.forEach(f -> box.add(field(f)));
        return new Details(getTranslation(key), box);
    }

    private Component field(Field field) {
        var label = getTranslation("ticket.field." + field.name());
        Component made;
        if (TICKS.contains(field)) {
            made = new Checkbox(label);
        } else if (DAYS.contains(field)) {
            var day = new DatePicker(label);
            day.setI18n(Dates.words(getLocale(), this::getTranslation));
            made = day;
        } else if (field == Field.SUBJECT) {
            var subject = new ComboBox<String>(label);
            subject.setItems(SUBJECTS);
            subject.setItemLabelGenerator(s -> getTranslation("ticket.subject." + s));
            made = subject;
        } else {
            made = AREAS.contains(field) ? new TextArea(label) : new TextField(label);
        }
        fields.put(field, made);
        return made;
    }

    Registration.Came source() {
        var from = source.getValue();
        var count = people.getValue();
        return new Registration.Came(
                from == null ? Source.SELF : from, count == null ? 1 : count, urgent.getValue(), reportDue.getValue());
    }

    Particulars particulars() {
        var cells = new EnumMap<Field, String>(Field.class);
        fields.forEach((field, component) -> {
            if (component instanceof HasValue<?, ?> filled) {
                var text =
                        switch (filled.getValue()) {
                            case null -> "";
                            case Boolean ticked -> ticked ? "1" : "";
                            case LocalDate day -> day.toString();
                            case Object other -> other.toString();
                        };
                if (!text.isBlank()) {
                    cells.put(field, text);
                }
            }
        });
        return new Particulars(cells);
    }

    List<String> demands() {
        return demands.getValue().lines().filter(l -> !l.isBlank()).toList();
    }

    void put(Map<String, HasValidationProperties> all) {
        all.put("people", people);
        all.put("reportDue", reportDue);
        all.put("demands", demands);
        fields.forEach((field, component) -> {
            if (component instanceof HasValidationProperties validated) {
                all.put(field.name(), validated);
            }
        });
    }
}
