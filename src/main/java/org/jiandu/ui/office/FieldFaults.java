package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.Refusal;

/** Says each fault at its field, and the rest in one place; the first faulty field gets the focus. */
final class FieldFaults {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div said = new Div();

    FieldFaults() {
        said.getElement().setAttribute("aria-live", "polite");
    }

    Div said() {
        return said;
    }

    /** @param field one that can show a fault */
    <C extends Component & HasValidationProperties & HasValue<?, ?>> C at(String name, C field) {
        field.getElement().setProperty("manualValidation", true);
        fields.put(name, field);
        return field;
    }

    /** @return whether there is none */
    boolean none(Component asker, List<Refusal> faults, String done) {
        said.removeAll();
        fields.values().forEach(f -> ((HasValidationProperties) f).setInvalid(false));
        var rest = faults.stream().filter(no -> !fields.containsKey(no.field())).toList();
        for (var no : faults.reversed()) {
            var field = fields.get(no.field());
            if (field != null) {
                var shows = (HasValidationProperties) field;
                shows.setErrorMessage(Say.sentence(asker, no));
                shows.setInvalid(true);
                if (field instanceof Focusable<?> focusable) {
                    focusable.focus();
                }
            }
        }
        if (!rest.isEmpty()) {
            said.add(Say.refusals(asker, rest));
        }
        if (faults.isEmpty()) {
            said.add(Say.line(asker.getTranslation(done), "strong"));
        }
        return faults.isEmpty();
    }
}
