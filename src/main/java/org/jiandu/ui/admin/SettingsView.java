package org.jiandu.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.OfficeLayout;

/** The court's own settings (本院设置); what is not set is said to be not set. */
@Route(value = "office/settings", layout = OfficeLayout.class)
@RolesAllowed("ADMINISTRATOR")
class SettingsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final Set<String> HINTED =
            Set.of("telephone", "reviewBody", "publicUrl", "smtpHost", "smtpUser", "hours");

    private final transient SettingsModel model;
    private final transient Map<String, TextField> lines = new LinkedHashMap<>();
    private final transient Fields fields = new Fields();
    private final PasswordField password = new PasswordField(getTranslation("admin.settings.smtpPassword"));
    private final Paragraph unset = Pieces.lead("");
    private final Says says = new Says();

    SettingsView(SettingsModel model) {
        this.model = model;
        addClassNames("desk", "admin");
        var save = new Button(getTranslation("admin.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var court = form(SettingsModel.COURT);
        var mail = form(SettingsModel.MAIL);
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setRevealButtonVisible(false);
        fields.with(SettingsModel.PASSWORD, password);
        mail.addComponentAtIndex(3, password);
        add(new H1(getPageTitle()), unset, new H2(getTranslation("admin.settings.court")), court);
        add(new H2(getTranslation("admin.settings.mail")), Pieces.lead(getTranslation("admin.settings.mail.lead")), mail);
        add(Pieces.actions(save), says);
        save.addClickShortcut(Key.ENTER).listenOn(court, mail).resetFocusOnActiveElement();
        show();
    }

    private Div form(List<String> names) {
        var form = new Div();
        form.addClassNames("sheet", "form", "settings");
        for (var name : names) {
            var line = new TextField(getTranslation("admin.settings." + name));
            line.setPlaceholder(getTranslation("admin.settings.none"));
            if (HINTED.contains(name)) {
                line.setHelperText(getTranslation("admin.settings." + name + ".hint"));
            }
            line.getElement().setAttribute("autocomplete", "off");
            lines.put(name, line);
            fields.with(name, line);
            form.add(line);
        }
        return form;
    }

    private void show() {
        var current = model.current();
        lines.forEach((name, line) -> line.setValue(current.getOrDefault(name, "")));
        password.clear();
        password.setHelperText(getTranslation(
                model.passwordKept() ? "admin.settings.smtpPassword.kept" : "admin.settings.smtpPassword.none"));
        var missing = model.unset();
        unset.setText(missing.isEmpty()
                ? getTranslation("admin.settings.complete")
                : getTranslation("admin.settings.unset", missing.stream()
                        .map(name -> getTranslation("admin.settings." + name))
                        .collect(Collectors.joining(getTranslation("admin.and")))));
    }

    private void save() {
        var typed = new HashMap<String, String>();
        lines.forEach((name, line) -> typed.put(name, line.getValue()));
        typed.put(SettingsModel.PASSWORD, password.getValue());
        var reasons = model.change(typed);
        var whole = fields.refuse(reasons);
        if (reasons.isEmpty()) {
            show();
            says.done(getTranslation("admin.settings.saved"));
        } else if (whole.isEmpty()) {
            says.refused(List.of(Refusal.of("admin.refused.fields")));
        } else {
            says.refused(whole);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.settings.title");
    }
}
