package org.jiandu.ui.admin;

import java.util.List;
import java.util.Locale;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Rule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules that give terms, and those that give none. */
@Component
class PoliciesModel {
    private final Deadlines deadlines;
    private final MessageSource words;

    PoliciesModel(Deadlines deadlines, MessageSource words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    List<Rule> terms() {
        return deadlines.rules().stream().filter(r -> r.length().isPresent()).toList();
    }

    List<Rule> others() {
        return deadlines.rules().stream().filter(r -> r.length().isEmpty()).toList();
    }

    /** As the table prints it; in English where there is a name. */
    String name(Rule rule, Locale locale) {
        var printed = rule.policy().nameZh();
        if (!locale.getLanguage().equals("en")) {
            return printed;
        }
        var english = words.getMessage("deadline.policy." + rule.id(), null, printed, locale);
        return english == null ? printed : english;
    }
}
