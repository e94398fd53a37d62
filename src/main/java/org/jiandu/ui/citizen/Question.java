package org.jiandu.ui.citizen;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One question of a form: its label, its hint, what is wrong with the answer, and the browser's own control. */
class Question extends HtmlContainer {
    private static final long serialVersionUID = 1;

    private final String name;
    private @Nullable Element control;
    private @Nullable Paragraph hint;
    private @Nullable Paragraph fault;
    private int lead;

    private Question(String tag, String name) {
        super(tag);
        this.name = name;
        addClassName("field");
    }

    /** One line; {@code type} and {@code autocomplete} are the words of HTML. */
    static Question line(String name, String label, String type, String autocomplete) {
        var input = new Element("input");
        input.setAttribute("type", type).setAttribute("autocomplete", autocomplete);
        return new Question("div", name).labelled(label, input);
    }

    static Question area(String name, String label, int rows) {
        var area = new Element("textarea");
        area.setAttribute("rows", String.valueOf(rows));
        return new Question("div", name).labelled(label, area);
    }

    static Question select(String name, String label, Element select) {
        return new Question("div", name).labelled(label, select);
    }

    /** Choices of which one is taken. */
    static Question choices(String name, String label) {
        var question = new Question("fieldset", name);
        question.setId(name);
        question.getElement().setAttribute("tabindex", "-1");
        question.getElement().appendChild(new Element("legend").setText(label));
        question.lead = 1;
        return question;
    }

    static Question tick(String name, String label) {
        var question = new Question("div", name);
        question.choice("checkbox", "1", new Span(label)).setAttribute("id", name);
        return question;
    }

    Question choice(String value, Span said) {
        choice("radio", value, said);
        return this;
    }

    /** Takes the choice of this value, where there is one. */
    Question choose(String value) {
        getElement().getChildren()
                .filter(label -> label.getTag().equals("label"))
                .flatMap(Element::getChildren)
                .filter(input -> value.equals(input.getAttribute("value")))
                .forEach(input -> input.setAttribute("checked", true));
        return this;
    }

    Question hint(String text) {
        hint = Bits.p(text, "quiet");
        hint.setId(name + "-hint");
        getElement().insertChild(lead++, hint.getElement());
        describe();
        return this;
    }

    /** Where one page asks the same thing twice, the label must still know its own control. */
    Question called(String id) {
        if (control != null) {
            control.setAttribute("id", id);
            getElement().getChild(0).setAttribute("for", id);
        }
        return this;
    }

    Question says(String text) {
        if (control != null) {
            control.setProperty("value", text);
        }
        return this;
    }

    Question set(String attribute, String value) {
        if (control != null) {
            control.setAttribute(attribute, value);
        }
        return this;
    }

    /** The sentence at the field, or null when nothing is wrong. */
    void fault(@Nullable String sentence) {
        if (fault != null) {
            fault.removeFromParent();
            fault = null;
        }
        setClassName("wrong", sentence != null);
        if (sentence != null) {
            fault = Bits.p(sentence, "fault");
            fault.setId(name + "-fault");
            getElement().insertChild(lead, fault.getElement());
        }
        describe();
    }

    private Question labelled(String label, Element what) {
        var words = new Element("label").setAttribute("for", name).setText(label);
        what.setAttribute("id", name).setAttribute("name", name);
        getElement().appendChild(words, what);
        control = what;
        lead = 1;
        return this;
    }

    private Element choice(String type, String value, Span said) {
        var input = new Input().getElement();
        input.setAttribute("type", type).setAttribute("name", name).setAttribute("value", value);
        var label = new Element("label").setAttribute("class", "choice").appendChild(input, said.getElement());
        getElement().appendChild(label);
        return input;
    }

    private void describe() {
        var by = new ArrayList<String>();
        if (fault != null) {
            by.add(name + "-fault");
        }
        if (hint != null) {
            by.add(name + "-hint");
        }
        if (control != null) {
            attribute(control, "aria-describedby", String.join(" ", by));
            attribute(control, "aria-invalid", fault == null ? "" : "true");
        }
    }

    private static void attribute(Element element, String attribute, String value) {
        if (value.isEmpty()) {
            element.removeAttribute(attribute);
        } else {
            element.setAttribute(attribute, value);
        }
    }
}
