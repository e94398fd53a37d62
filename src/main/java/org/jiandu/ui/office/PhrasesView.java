package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.ticket.Phrases;
import org.jiandu.ui.OfficeLayout;
import org.jiandu.ui.SignedIn;

/** 常用语: what the desk writes every day. */
@Route(value = "office/phrases", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "HEAD", "HANDLER"})
class PhrasesView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient Phrases phrases;
    private final transient SignedIn signedIn;
    private final Div list = new Div();

    PhrasesView(Phrases phrases, SignedIn signedIn) {
        this.phrases = phrases;
        this.signedIn = signedIn;
        addClassNames("desk", "phrases");
        var title = new TextField(getTranslation("office.phrase.title"));
        title.setManualValidation(true);
        var text = new TextArea(getTranslation("office.phrase.text"));
        text.setManualValidation(true);
        text.addClassName("tall");
        var keep = new Button(getTranslation("office.phrase.add"), click -> add(title, text));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H1(getPageTitle()), Say.line(getTranslation("office.phrase.lead"), "lead"), list,
                Say.box("sheet fields", title, text, Say.box("actions", keep)));
        show();
    }

    private void add(TextField title, TextArea text) {
        title.setInvalid(false);
        text.setInvalid(false);
        var faults = phrases.add(title.getValue(), text.getValue(), signedIn.actor());
        for (var no : faults) {
            if ("title".equals(no.field())) {
                title.setErrorMessage(Say.sentence(this, no));
                title.setInvalid(true);
            } else {
                text.setErrorMessage(Say.sentence(this, no));
                text.setInvalid(true);
            }
        }
        if (faults.isEmpty()) {
            title.clear();
            text.clear();
            show();
        }
    }

    private void show() {
        list.removeAll();
        var rows = new UnorderedList();
        rows.addClassName("rows");
        phrases.all().forEach(p -> {
            var drop = new Button(getTranslation("office.phrase.drop"), click -> {
                phrases.drop(p.id(), signedIn.actor());
                show();
            });
            drop.getElement().setAttribute("aria-label", getTranslation("office.phrase.drop.one", p.title()));
            rows.add(new ListItem(Say.box("row", Say.word(p.title(), "strong"), Say.prose(p.text()), Say.box("actions", drop))));
        });
        list.add(rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.phrase.page");
    }
}
