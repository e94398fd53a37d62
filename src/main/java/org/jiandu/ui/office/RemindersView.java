package org.jiandu.ui.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jiandu.access.StaffContacts.Digest;
import org.jiandu.ui.OfficeLayout;

/** 我的提醒: the mail of the morning and the calendar, each set by whoever reads it. */
@Route(value = "office/reminders", layout = OfficeLayout.class)
@RolesAllowed({"REGISTRAR", "DIRECTOR", "LEADER", "PRESIDENT", "DELEGATE", "HEAD", "HANDLER", "DISCIPLINE", "SUPERVISOR"})
class RemindersView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    /** Where a browser keeps the clipboard from us, the address is selected, ready to be copied by hand. */
    private static final String COPY = """
            const got = () => { this.textContent = $1; };
            const select = () => { $0.focus(); $0.inputElement.select(); };
            if (navigator.clipboard) navigator.clipboard.writeText($0.value).then(got, select); else select();
            """;

    private final transient RemindersModel model;
    private final EmailField email = new EmailField(getTranslation("office.reminders.email"));
    private final Checkbox daily = new Checkbox(getTranslation("office.reminders.daily"));
    private final Div said = new Div();
    private final Div feed = new Div();

    RemindersView(RemindersModel model) {
        this.model = model;
        addClassNames("desk", "reminders");
        said.getElement().setAttribute("aria-live", "polite");
        feed.getElement().setAttribute("aria-live", "polite");
        var duty = model.onDuty()
                .map(name -> getTranslation("office.reminders.duty", name))
                .orElseGet(() -> getTranslation("office.reminders.duty.none"));
        add(
                new H1(getPageTitle()), Say.line(getTranslation("office.reminders.lead"), "lead"), Say.line(duty, "quiet"),
                Say.heading(getTranslation("office.reminders.mail")), mail(),
                Say.heading(getTranslation("office.reminders.feed")),
                Say.line(getTranslation("office.reminders.feed.lead"), "quiet"), Say.box("sheet fields", feed));
        showFeed();
    }

    private Div mail() {
        var mine = model.mine();
        email.setManualValidation(true);
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        email.setHelperText(getTranslation("office.reminders.email.hint"));
        email.setValue(mine.email());
        daily.setValue(mine.digest() == Digest.DAILY);
        var save = new Button(getTranslation("office.reminders.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return Say.box(
                "sheet fields", email, daily, Say.line(getTranslation("office.reminders.daily.what"), "quiet"), said,
                Say.box("actions", save));
    }

    private void save() {
        said.removeAll();
        var faults = model.change(email.getValue(), daily.getValue() ? Digest.DAILY : Digest.NEVER);
        email.setInvalid(!faults.isEmpty());
        faults.forEach(no -> email.setErrorMessage(Say.sentence(this, no)));
        if (faults.isEmpty()) {
            said.add(Say.line(getTranslation("office.reminders.saved"), "strong"));
        } else {
            email.focus();
        }
    }

    private void showFeed() {
        feed.removeAll();
        var since = model.mine().feed();
        feed.add(Say.line(since.map(at -> getTranslation("office.reminders.feed.since", Say.moment(at)))
                .orElseGet(() -> getTranslation("office.reminders.feed.none"))));
        feed.add(actions());
    }

    private Div actions() {
        boolean there = model.mine().feed().isPresent();
        var renew = new Button(
                getTranslation(there ? "office.reminders.feed.renew" : "office.reminders.feed.make"), click -> showOnce(model.renew()));
        renew.setDisableOnClick(true);
        var box = Say.box("actions", renew);
        if (there) {
            box.add(new Button(getTranslation("office.reminders.feed.revoke"), click -> revoke()));
        }
        return box;
    }

    private void revoke() {
        model.revoke();
        showFeed();
        feed.addComponentAsFirst(Say.line(getTranslation("office.reminders.feed.revoked"), "strong"));
    }

    private void showOnce(String address) {
        feed.removeAll();
        var shown = new TextField(getTranslation("office.reminders.feed.address"));
        shown.setReadOnly(true);
        shown.setWidthFull();
        shown.setValue(address);
        if (address.startsWith("/")) {
            shown.getElement().executeJs("this.value = location.origin + $0", address);
        }
        var copy = new Button(getTranslation("office.reminders.feed.copy"));
        copy.addClickListener(e -> copy.getElement()
                .executeJs(COPY, shown.getElement(), getTranslation("office.reminders.feed.copied")));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        feed.add(shown, Say.line(getTranslation("office.reminders.feed.once"), "strong"), Say.box("actions", copy), actions());
        copy.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.menu.reminders");
    }
}
