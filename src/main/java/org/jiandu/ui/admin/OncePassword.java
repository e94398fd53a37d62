package org.jiandu.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jiandu.access.StaffRoll.Member;

/** A one-time password, shown this once: to copy, to print, to hand over. */
class OncePassword extends Dialog {
    private static final long serialVersionUID = 1;

    /** Where a browser keeps the clipboard from us, the password is selected, ready to be copied by hand. */
    private static final String COPY =
            """
            const got = () => { this.textContent = $1; };
            const select = () => getSelection().selectAllChildren($0);
            if (navigator.clipboard) navigator.clipboard.writeText($0.textContent).then(got, select); else select();
            """;

    OncePassword(Member member, String password) {
        setHeaderTitle(getTranslation("admin.once.title", member.name()));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var shown = new Span(password);
        shown.addClassName("once-password");
        var once = new Paragraph(getTranslation("admin.once.shown"));
        once.addClassName("once-warning");
        var sheet = new Div(list(member, shown), once, new Paragraph(getTranslation("admin.once.then")));
        sheet.addClassName("once-sheet");
        add(sheet);
        buttons(shown);
    }

    private DescriptionList list(Member member, Span shown) {
        var list = new DescriptionList();
        list.addClassName("pair");
        list.add(new DescriptionList.Term(getTranslation("admin.staff.login")));
        list.add(new DescriptionList.Description(member.login()));
        list.add(new DescriptionList.Term(getTranslation("admin.once.password")));
        list.add(new DescriptionList.Description(shown));
        return list;
    }

    private void buttons(Span shown) {
        var copy = new Button(getTranslation("admin.once.copy"));
        copy.addClickListener(
                e -> copy.getElement().executeJs(COPY, shown.getElement(), getTranslation("admin.once.copied")));
        var print = new Button(getTranslation("admin.once.print"), e -> getElement().executeJs("window.print()"));
        var close = new Button(getTranslation("admin.once.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(copy, print, close);
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                Fields.focusLater(copy);
            }
        });
    }
}
