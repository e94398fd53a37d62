package org.jiandu.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jiandu.deadline.Term.Step;
import org.jiandu.deadline.Term.What;
import org.jiandu.kernel.CourtDates;

/** 「为什么是这一天」 in words, the same for Vaadin, plain pages and the command. */
public final class Explanation {
    private Explanation() {}

    /** @param words a key of the bundles and its arguments → the sentence in {@code locale} */
    public static List<String> of(Term term, Locale locale, BiFunction<String, Object[], String> words) {
        var lines = new ArrayList<String>();
        for (var step : term.steps()) {
            lines.add(words.apply(key(step), new Object[] {
                CourtDates.full(step.from(), locale), CourtDates.full(step.to(), locale), step.days(),
                step.name() == null ? "" : step.name(), step.source() == null ? "" : step.source()
            }));
        }
        return lines;
    }

    private static String key(Step step) {
        var key = "deadline.step." + step.what().name().toLowerCase(Locale.ROOT);
        boolean one = step.from().equals(step.to());
        boolean spans = step.what() == What.COUNTED || step.what() == What.SKIPPED_REST;
        boolean single = spans || step.what() == What.SKIPPED_PAUSE;
        var named = spans && step.name() != null ? ".named" : "";
        return key + named + (single && one ? ".one" : "");
    }
}
