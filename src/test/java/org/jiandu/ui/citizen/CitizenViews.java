package org.jiandu.ui.citizen;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

/** A citizen in front of a page, in Chinese; a browser is asked in the walks. */
@DatabaseTest
abstract class CitizenViews extends SpringBrowserlessTest {
    static final String TEXT = "立案材料交了一个月没有回音，请告诉我到哪一步了。";
    private static final String TYPED = "Object.fromEntries(new FormData(element, event.submitter))";

    @BeforeEach
    void a_citizen_in_chinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** Sends a form as a browser would. */
    static void submit(SheetForm form, Map<String, String> typed) {
        var data = JsonMapper.shared().createObjectNode();
        typed.forEach(data.putObject(TYPED)::put);
        form.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(form.getElement(), "submit", data));
    }

    SheetForm sheet() {
        return find(SheetForm.class).withId("sheet").single();
    }

    Component view() {
        return (Component) getCurrentView();
    }

    String page() {
        return words(view());
    }

    /** All words below a component, as a reader meets them; what is hidden is not read. */
    static String words(Component part) {
        return texts(part.getElement()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        if (element.hasAttribute("hidden") || element.getTag().equals("select") || !element.isVisible()) {
            return Stream.empty();
        }
        return element.getChildren().flatMap(CitizenViews::texts);
    }
}
