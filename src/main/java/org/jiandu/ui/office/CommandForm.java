package org.jiandu.ui.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiandu.ticket.Command;

/**
 * What is asked before a command is sent.
 *
 * @param body what is read and filled in
 * @param fields the fields by the names that refusals use
 * @param command what was filled in as a command; empty where something has to be chosen first, which it says itself
 */
record CommandForm(
        Component body, Map<String, ? extends HasValidationProperties> fields, Supplier<Optional<Command>> command) {
    CommandForm {
        fields = Map.copyOf(fields);
    }

    /** Only a question, nothing to type. */
    static CommandForm confirm(Component body, Command command) {
        return new CommandForm(body, Map.of(), () -> Optional.of(command));
    }

    /** The fields in which somebody writes at length. */
    Map<String, TextArea> texts() {
        var texts = new HashMap<String, TextArea>();
        fields.forEach((name, field) -> {
            if (field instanceof TextArea area) {
                texts.put(name, area);
            }
        });
        return texts;
    }

    Map<String, String> written() {
        var written = new HashMap<String, String>();
        texts().forEach((name, area) -> written.put(name, area.getValue()));
        return written;
    }

    boolean typed() {
        return !fields.isEmpty();
    }

    void calm() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Whether the field is on this form; the sentence stands there then, and it has the focus. */
    boolean complain(String name, String sentence) {
        var field = fields.get(name);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        ((HasElement) field).getElement().callJsFunction("focus");
        return true;
    }
}
