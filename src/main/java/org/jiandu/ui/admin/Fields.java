package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiandu.kernel.Refusal;

/** The fields of a form by the names refusals use; what was typed always stays. */
final class Fields {
    private final Map<String, Component> byName = new LinkedHashMap<>();

    /** The field says what the facade says, and nothing of its own. */
    <C extends Component & HasValidationProperties> Fields with(String name, C field) {
        field.getElement().setProperty("manualValidation", true);
        byName.put(name, field);
        return this;
    }

    List<Component> all() {
        return List.copyOf(byName.values());
    }

    /** Puts every refusal at its field and goes to the first. @return those that belong to the whole */
    List<Refusal> refuse(List<Refusal> reasons) {
        var first = byName.entrySet().stream()
                .filter(entry -> mark(entry.getValue(), at(entry.getKey(), reasons)))
                .map(Map.Entry::getValue)
                .toList();
        first.stream().findFirst().ifPresent(Fields::focus);
        return reasons.stream()
                .filter(r -> r.field() == null || !byName.containsKey(r.field()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static void focus(Component field) {
        field.getElement().executeJs("(this.querySelector('vaadin-checkbox') || this).focus()");
    }

    /** After a dialog has opened and taken the focus itself. */
    static void focusLater(Component field) {
        field.getElement().executeJs("setTimeout(() => this.focus(), 120)");
    }

    private static List<Refusal> at(String name, List<Refusal> reasons) {
        return reasons.stream().filter(r -> name.equals(r.field())).toList();
    }

    private static boolean mark(Component field, List<Refusal> reasons) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(
                    reasons.stream().map(r -> Says.sentence(field, r)).collect(Collectors.joining()));
            validated.setInvalid(!reasons.isEmpty());
        }
        return !reasons.isEmpty();
    }
}
