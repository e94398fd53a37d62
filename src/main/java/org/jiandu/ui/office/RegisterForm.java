package org.jiandu.ui.office;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.kernel.Refusal;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Registration;
import org.jiandu.ui.Dates;

/** The fields of a registration; keeps everything through every refusal. */
class RegisterForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient RegisterModel model;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final DatePicker receivedOn = new DatePicker();
    private final TextField lateReason = new TextField();
    private final ComboBox<RegisterModel.Choice> item = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final TextField person = new TextField();
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final TextField address = new TextField();
    private final Div readBack = new Div();
    private final RegisterMore more = new RegisterMore();
    private final RegisterAlike alike = new RegisterAlike();

    RegisterForm(RegisterModel model) {
        this.model = model;
        addClassName("register-form");
        what();
        when();
        text.setLabel(getTranslation("office.register.text"));
        text.setHelperText(getTranslation("office.register.text.hint"));
        text.addClassName("tall");
        text.setManualValidation(true);
        readBack.add(Say.line(getTranslation("office.register.readBack"), "read-back"));
        readBack.setVisible(false);
        add(
                Say.box("bar", channel, kind), Say.box("bar", receivedOn, lateReason), item, text, alike, readBack,
                Say.heading(getTranslation("office.identity")), Say.line(getTranslation("office.register.who"), "quiet"),
                who(), Say.heading(getTranslation("office.register.more")), more);
        List.of(person, phone).forEach(field -> field.addValueChangeListener(e -> compare()));
        text.addValueChangeListener(e -> compare());
    }

    /** Who was here before, and what says the same, is shown while it is typed. */
    private void compare() {
        var typed = new Registration(
                Channel.PHONE, Kind.COMPLAINT, text.getValue(), null, model.today(), "",
                Identity.of(person.getValue(), phone.getValue(), "", ""), Registration.Came.SELF, more.particulars(), List.of());
        boolean enough = text.getValue().length() >= Registration.SHORTEST || !person.isEmpty() || !phone.isEmpty();
        alike.show(enough ? model.alike(typed) : List.of());
    }

    private void what() {
        channel.setLabel(getTranslation("office.register.channel"));
        channel.setItems(Channel.VISIT, Channel.PHONE, Channel.LETTER, Channel.EMAIL);
        channel.setItemLabelGenerator(c -> getTranslation("ticket.channel." + c.name()));
        channel.addValueChangeListener(e ->
                readBack.setVisible(e.getValue() == Channel.PHONE || e.getValue() == Channel.VISIT));
        kind.setLabel(getTranslation("office.register.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> getTranslation("ticket.kind." + k.name()));
        item.setLabel(getTranslation("office.register.item"));
        item.setHelperText(getTranslation("office.register.item.hint"));
        item.setItems(model.items());
        item.setItemLabelGenerator(c -> getTranslation(
                "office.register.item.one", c.item().notice(), c.item().item(), c.heading()));
        item.setClearButtonVisible(true);
    }

    private void when() {
        receivedOn.setLabel(getTranslation("office.register.receivedOn"));
        receivedOn.setI18n(Dates.words(getLocale(), this::getTranslation));
        receivedOn.setValue(model.today());
        receivedOn.setManualValidation(true);
        lateReason.setLabel(getTranslation("office.register.lateReason"));
        lateReason.setManualValidation(true);
        lateReason.setVisible(false);
        receivedOn.addValueChangeListener(e -> lateReason.setVisible(model.late(Optional.ofNullable(e.getValue()))));
    }

    private Div who() {
        var fields = Map.of("name", person, "phone", phone, "email", email, "address", address);
        fields.forEach((name, field) -> {
            field.setLabel(getTranslation("office.identity." + name));
            field.setManualValidation(true);
        });
        return Say.box("bar who", person, phone, email, address);
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new LinkedHashMap<String, HasValidationProperties>();
        fields.put("channel", channel);
        fields.put("kind", kind);
        fields.put("receivedOn", receivedOn);
        fields.put("lateReason", lateReason);
        fields.put("text", text);
        fields.put("name", person);
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("address", address);
        more.put(fields);
        return fields;
    }

    /** What was typed, or empty where a choice is missing, which then says so itself. */
    Optional<Registration> typed() {
        fields().values().forEach(field -> field.setInvalid(false));
        var how = channel.getValue();
        var as = kind.getValue();
        var day = receivedOn.getValue();
        var missing = new ArrayList<Refusal>();
        if (how == null) {
            missing.add(Refusal.of("office.register.channel.choose").at("channel"));
        }
        if (as == null) {
            missing.add(Refusal.of("office.register.kind.choose").at("kind"));
        }
        if (day == null) {
            missing.add(Refusal.of("ui.date.required").at("receivedOn"));
        }
        if (how == null || as == null || day == null) {
            complain(missing);
            return Optional.empty();
        }
        var about = item.getValue();
        return Optional.of(new Registration(
                how, as, text.getValue(), about == null ? null : about.item(), day, lateReason.getValue(),
                Identity.of(person.getValue(), phone.getValue(), email.getValue(), address.getValue()), more.source(),
                more.particulars(), more.demands()));
    }

    /** Puts each reason at its field and the focus at the first; hands back those without a field. */
    List<Refusal> complain(List<Refusal> reasons) {
        var fields = fields();
        var whole = new ArrayList<Refusal>();
        for (var no : reasons) {
            var name = no.field();
            var field = name == null ? null : fields.get(name);
            if (field == null) {
                whole.add(no);
            } else {
                field.setErrorMessage(Say.sentence(this, no));
                field.setInvalid(true);
            }
        }
        fields.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(field -> ((HasElement) field).getElement().callJsFunction("focus"));
        return whole;
    }
}
