package org.jiandu.ui.citizen;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A browser's own form, with the fields and the address of its plain twin. What is typed stays in the browser until it is
 * sent; where this program cannot answer any more, the same form goes to the twin and nothing is lost.
 */
@Tag("form")
class SheetForm extends HtmlContainer {
    private static final long serialVersionUID = 1;
    private static final String TYPED = "Object.fromEntries(new FormData(element, event.submitter))";

    SheetForm(String twin) {
        getElement().setAttribute("method", "post").setAttribute("action", twin).setAttribute("novalidate", true);
    }

    /** Instead of sending it to the twin: field → what stands in it. */
    void onSubmit(SerializableConsumer<Map<String, String>> listener) {
        getElement()
                .addEventListener("submit", event -> listener.accept(read(event.getEventData().path(TYPED))))
                .addEventData(TYPED)
                .preventDefault();
    }

    /** The element, so that its value can change. */
    Element hidden(String name, String value) {
        var input = new Input().getElement();
        input.setAttribute("type", "hidden").setAttribute("name", name).setAttribute("value", value);
        getElement().appendChild(input);
        return input;
    }

    private static Map<String, String> read(JsonNode typed) {
        return typed.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString("")));
    }
}
