package org.jiandu.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Vaadin's own sentences about lost connections and ended sessions, in the reader's language. */
@Component
class ServiceWords implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private final transient MessageSource words;

    ServiceWords(MessageSource words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addUIInitListener(this::greet);
    }

    private CustomizedSystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(word("ui.session.expired.title", locale));
        messages.setSessionExpiredMessage(word("ui.session.expired", locale));
        messages.setInternalErrorCaption(word("ui.failure.title", locale));
        messages.setInternalErrorMessage(word("ui.failure", locale));
        messages.setCookiesDisabledCaption(word("ui.cookies.title", locale));
        messages.setCookiesDisabledMessage(word("ui.cookies", locale));
        return messages;
    }

    private void greet(UIInitEvent event) {
        UI ui = event.getUI();
        if (VaadinServletRequest.getCurrent() != null) {
            ui.setLocale(Look.of(VaadinServletRequest.getCurrent().getHttpServletRequest()).locale());
        }
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(word("ui.reconnect", ui.getLocale()));
        dialog.setDialogTextGaveUp(word("ui.reconnect.gaveUp", ui.getLocale()));
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
