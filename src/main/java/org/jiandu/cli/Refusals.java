package org.jiandu.cli;

import java.util.List;
import java.util.Locale;
import org.jiandu.kernel.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Refusals in the words of the pages, on standard error; in Chinese whatever the machine speaks. */
final class Refusals {
    private Refusals() {}

    /** @param bundles in which the words are, e.g. {@code messages/access} @return the exit code */
    static int told(List<Refusal> reasons, String... bundles) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(bundles);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        reasons.forEach(no -> System.err.println("portal: " + words.getMessage(no.key(), no.args().toArray(), Locale.SIMPLIFIED_CHINESE)));
        return Cli.FAULT;
    }
}
