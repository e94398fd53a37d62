package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Markup;
import org.jiandu.pages.Markup.Reading;
import org.jiandu.pages.Pages.Page;
import org.jiandu.pages.Pages.Proposal;
import org.jiandu.pages.Wording.Said;

/** What waits for a decision: what changes, how it will read, and the two answers for whoever did not write it. */
class PageProposal extends Div {
    private static final long serialVersionUID = 1;

    private final transient PagesModel model;
    private final transient Proposal proposal;
    private final transient Consumer<String> done;
    private final Div refusals = new Div();

    PageProposal(PagesModel model, Page page, Proposal proposal, Consumer<String> done) {
        this.model = model;
        this.proposal = proposal;
        this.done = done;
        addClassNames("sheet", "page-proposal");
        var wording = proposal.draft().wording();
        add(Say.line(getTranslation("office.pages.by", model.person(proposal.by()), Say.moment(proposal.at())), "strong"));
        add(Say.line(proposal.draft().change()));
        add(new PageChanges(page.version().wording(), wording));
        add(reading("Zh", wording.chinese()));
        if (wording.inEnglish()) {
            add(reading("En", wording.english()));
        }
        add(refusals);
        decisions();
    }

    private Details reading(String tongue, Said said) {
        var words = new PageWords(model.court(), getTranslation("citizen.unset"));
        var shown = switch (Markup.read(said.body())) {
            case Reading.Sound(var text) -> words.of(text);
            case Reading.Refused(var reasons) -> Say.refusals(this, reasons);
        };
        shown.getElement().setAttribute("lang", tongue.equals("En") ? "en" : "zh-CN");
        return new Details(getTranslation("office.pages.reads." + tongue, said.title()), shown);
    }

    private void decisions() {
        if (model.own(proposal)) {
            var back = new Button(getTranslation("office.pages.takeBack"), click ->
                    act(model.takeBack(proposal), "office.pages.takenBack"));
            add(Say.line(getTranslation("office.pages.own"), "hint"), Say.box("actions", back));
        } else if (model.mayDecide(proposal)) {
            var yes = new Button(getTranslation("office.pages.approve"), click -> act(model.approve(proposal), "office.pages.approved"));
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            var reason = new TextArea(getTranslation("office.pages.reason"));
            reason.setManualValidation(true);
            reason.setWidthFull();
            var no = new Button(getTranslation("office.pages.return"), click -> {
                var reasons = model.sendBack(proposal, reason.getValue());
                reason.setErrorMessage(reasons.stream().findFirst().map(r -> Say.sentence(this, r)).orElse(""));
                reason.setInvalid(!reasons.isEmpty());
                act(reasons, "office.pages.returned");
            });
            add(Say.box("actions", yes), reason, Say.box("actions", no));
        } else {
            add(Say.line(getTranslation("office.pages.waits"), "hint"));
        }
    }

    private void act(List<Refusal> reasons, String key) {
        refusals.removeAll();
        if (reasons.isEmpty()) {
            done.accept(getTranslation(key));
        } else {
            refusals.add(Say.refusals(this, reasons));
        }
    }
}
