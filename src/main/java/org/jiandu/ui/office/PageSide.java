package org.jiandu.ui.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Markup;
import org.jiandu.pages.Markup.Reading;
import org.jiandu.pages.Wording.Said;

/** One language of a page: what is typed, and beside it what everybody will read. */
class PageSide extends Div {
    private static final long serialVersionUID = 1;
    private static final int SETTLED_MILLIS = 500;

    private final transient PageWords words;
    private final String tongue;
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final Div preview = new Div();

    /** @param tongue {@code Zh} or {@code En}, as the fields of a draft are named */
    PageSide(String tongue, Said said, PageWords words, Runnable changed) {
        this.tongue = tongue;
        this.words = words;
        addClassNames("beside", "page-side");
        title.setLabel(getTranslation("office.pages.title." + tongue));
        title.setManualValidation(true);
        title.setValue(said.title());
        body.setLabel(getTranslation("office.pages.body." + tongue));
        body.setManualValidation(true);
        body.addClassName("tall");
        body.setValue(said.body());
        body.setValueChangeMode(ValueChangeMode.TIMEOUT);
        body.setValueChangeTimeout(SETTLED_MILLIS);
        body.addValueChangeListener(e -> {
            preview();
            changed.run();
        });
        title.addValueChangeListener(e -> changed.run());
        preview.addClassName("petition");
        preview.getElement().setAttribute("lang", tongue.equals("En") ? "en" : "zh-CN");
        preview.getElement().setAttribute("tabindex", "0");
        var shown = new Section(Say.heading(getTranslation("office.pages.preview." + tongue)), preview);
        add(new Div(title, body), shown);
        preview();
    }

    Said said() {
        return new Said(title.getValue(), body.getValue());
    }

    /** What cannot be read stays out of the preview until it can; the last good one stays in sight. */
    private void preview() {
        switch (Markup.read(body.getValue())) {
            case Reading.Sound(var text) -> {
                preview.removeAll();
                preview.add(words.of(text));
                mark(List.of());
            }
            case Reading.Refused(var reasons) -> mark(reasons.stream().map(no -> no.at("body" + tongue)).toList());
        }
    }

    /** Shows what belongs to this language at its field. */
    void mark(List<Refusal> reasons) {
        var noTitle = at("title" + tongue, reasons);
        title.setErrorMessage(noTitle);
        title.setInvalid(!noTitle.isEmpty());
        var noBody = at("body" + tongue, reasons);
        body.setErrorMessage(noBody);
        body.setInvalid(!noBody.isEmpty());
    }

    private String at(String field, List<Refusal> reasons) {
        return reasons.stream()
                .filter(no -> field.equals(no.field()))
                .map(no -> Say.sentence(this, no))
                .collect(Collectors.joining(" "));
    }
}
