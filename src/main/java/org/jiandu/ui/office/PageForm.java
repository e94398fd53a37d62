package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Wording;

/** Writes the next version of a page: both languages with their previews, what changes, and a sentence why. */
class PageForm extends Div {
    private static final long serialVersionUID = 1;
    private static final Set<String> ENGLISH = Set.of("titleEn", "bodyEn");

    private final transient PagesModel model;
    private final transient Page page;
    private final PageSide chinese;
    private final PageSide english;
    private final Details inEnglish;
    private final TextField change = new TextField();
    private final Div changes = new Div();
    private final Div refusals = new Div();

    /** @param done gets the sentence to say */
    PageForm(PagesModel model, Page page, Consumer<String> done) {
        this.model = model;
        this.page = page;
        addClassNames("sheet", "page-form");
        var wording = page.version().wording();
        var words = new PageWords(model.court(), getTranslation("citizen.unset"));
        chinese = new PageSide("Zh", wording.chinese(), words, this::compare);
        english = new PageSide("En", wording.english(), words, this::compare);
        inEnglish = new Details(getTranslation("office.pages.english"), english);
        change.setLabel(getTranslation("office.pages.change"));
        change.setHelperText(getTranslation("office.pages.change.hint"));
        change.setManualValidation(true);
        change.setWidthFull();
        var how = new Details(getTranslation("office.pages.how"), new Div());
        Stream.of("heading", "list", "table", "strong", "link", "place").forEach(what ->
                how.add(Say.line(getTranslation("office.pages.how." + what))));
        var compared = new Details(getTranslation("office.pages.compare"), changes);
        var go = new Button(getTranslation("office.pages.propose"), click -> propose(done));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        add(how, chinese, inEnglish, compared, change, refusals, Say.box("actions", go));
        compare();
    }

    private Wording typed() {
        return new Wording(chinese.said(), english.said());
    }

    private void compare() {
        changes.removeAll();
        changes.add(new PageChanges(page.version().wording(), typed()));
    }

    private void propose(Consumer<String> done) {
        var reasons = model.propose(new Draft(page.slug(), page.version().number(), typed(), change.getValue()));
        if (reasons.isEmpty()) {
            done.accept(getTranslation("office.pages.proposed"));
        } else {
            refuse(reasons);
        }
    }

    private void refuse(List<Refusal> reasons) {
        chinese.mark(reasons);
        english.mark(reasons);
        if (reasons.stream().anyMatch(no -> no.field() != null && ENGLISH.contains(no.field()))) {
            inEnglish.setOpened(true);
        }
        var noChange = reasons.stream().filter(no -> "change".equals(no.field())).findFirst();
        change.setErrorMessage(noChange.map(no -> Say.sentence(this, no)).orElse(""));
        change.setInvalid(noChange.isPresent());
        refusals.removeAll();
        refusals.add(Say.refusals(this, reasons));
        getChildren().filter(Div.class::isInstance).forEach(box -> box.getChildren()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setEnabled(true)));
    }
}
