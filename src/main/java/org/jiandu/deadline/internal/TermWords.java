package org.jiandu.deadline.internal;

import java.util.Locale;
import org.jiandu.deadline.Policy;
import org.jiandu.deadline.TermNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of terms as the bundles have them. */
@Component
class TermWords implements TermNames {
    private final MessageSource words;

    TermWords(MessageSource words) {
        this.words = words;
    }

    @Override
    public String of(Policy policy, Locale locale) {
        var named = words.getMessage("deadline.term." + policy.id(), null, policy.nameZh(), locale);
        return named == null ? policy.nameZh() : named;
    }
}
