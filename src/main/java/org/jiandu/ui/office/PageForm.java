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
        var kept = model.kept(page);
        var wording = kept.map(Draft::wording).orElse(page.version().wording());
        var words = new PageWords(model.court(), getTranslation("citizen.unset"));
        chinese = new PageSide("Zh", wording.chinese(), words, this::moved);
        english = new PageSide("En", wording.english(), words, this::moved);
        inEnglish = new Details(getTranslation("office.pages.english"), english);
        reason(kept.map(Draft::change).orElse(""));
        kept.ifPresent(draft -> add(goingOn(draft, done)));
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

    private void reason(String kept) {
        change.setLabel(getTranslation("office.pages.change"));
        change.setHelperText(getTranslation("office.pages.change.hint"));
        change.setManualValidation(true);
        change.setWidthFull();
        change.setValue(kept);
        change.addValueChangeListener(e -> moved());
    }

    /** What was left unfinished stands in the form; whoever wants to can begin anew. */
    private Div goingOn(Draft draft, Consumer<String> done) {
        var said = getTranslation(draft.basedOn() == page.version().number() ? "office.pages.kept" : "office.pages.kept.moved");
        var anew = new Button(getTranslation("office.pages.anew"), click -> {
            model.drop(page);
            done.accept(getTranslation("office.pages.anew.done"));
        });
        return Say.box("row", Say.word(said, "state", "run"), anew);
    }

    private void moved() {
        compare();
        model.keep(page, draft());
    }

    private Draft draft() {
        return new Draft(page.slug(), page.version().number(), typed(), change.getValue());
    }

    private Wording typed() {
        return new Wording(chinese.said(), english.said());
    }

    private void compare() {
        changes.removeAll();
        changes.add(new PageChanges(page.version().wording(), typed()));
    }

    private void propose(Consumer<String> done) {
        var reasons = model.propose(draft());
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
