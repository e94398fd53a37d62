package org.jiandu.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One bundle for Vaadin, plain pages, mail and commands: Vaadin asks the same {@link MessageSource}. */
@Component
class Words implements I18NProvider {
    private static final long serialVersionUID = 1;

    private final transient MessageSource source;

    Words(MessageSource source) {
        this.source = source;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return source.getMessage(key, args, locale);
    }
}
