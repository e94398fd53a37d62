package org.jiandu.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jiandu.access.PasswordRules;
import org.jiandu.ui.OfficeLayout;

/** Everybody's own password; the only page open to whoever came with a one-time password. */
@Route(value = "office/password", layout = OfficeLayout.class)
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient PasswordModel model;
    private final PasswordField current = field("admin.password.current", "current-password");
    private final PasswordField wanted = field("admin.password.wanted", "new-password");
    private final PasswordField again = field("admin.password.again", "new-password");
    private final transient Fields fields =
            new Fields().with("current", current).with("wanted", wanted).with("again", again);
    private final Says says = new Says();

    PasswordView(PasswordModel model) {
        this.model = model;
        addClassNames("desk", "admin");
        wanted.setHelperText(getTranslation("admin.password.hint", PasswordRules.LEAST));
        var change = new Button(getTranslation("admin.password.change"), e -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER).listenOn(current, wanted, again).resetFocusOnActiveElement();
        var form = new Div(current, wanted, again, change);
        form.addClassNames("sheet", "form", "narrow");
        add(new H1(getPageTitle()), Pieces.lead(getTranslation(lead())), says, form);
    }

    private String lead() {
        return model.forced() ? "admin.password.forced" : "admin.password.lead";
    }

    private PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(getTranslation(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void change() {
        var reasons = model.change(current.getValue(), wanted.getValue(), again.getValue());
        says.refused(fields.refuse(reasons));
        if (reasons.isEmpty()) {
            removeAll();
            add(new H1(getPageTitle()), says, signInAgain());
            says.done(getTranslation("admin.password.done"));
        }
    }

    /** The session began with the old password and ends by itself: a plain link out of it. */
    private Component signInAgain() {
        var link = new Anchor("office/login", getTranslation("admin.password.signIn"));
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        Fields.focus(link);
        return new Div(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.password.title");
    }
}
