package org.jiandu.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jiandu.deadline.Explanation;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.CourtDates;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;

/**
 * Words of the bundles in one reader's language.
 *
 * @param words a key of the bundles and its arguments → the sentence in {@code locale}
 */
public record Sentences(BiFunction<String, Object[], String> words, Locale locale) {
    public String of(String key, Object... args) {
        return words.apply(key, args);
    }

    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.args().toArray());
    }

    public String day(LocalDate day) {
        return CourtDates.full(day, locale);
    }

    /** Without the day of the week, where many stand together. */
    public String date(LocalDate day) {
        return CourtDates.formal(day, locale);
    }

    public String day(Instant at) {
        return day(CourtZone.dayOf(at));
    }

    public String moment(Instant at) {
        return CourtDates.moment(at, locale);
    }

    /** With 暂定 where next year's days off are not known yet. */
    public String due(LocalDate day, boolean provisional) {
        return provisional ? of("citizen.due.provisional", day(day)) : day(day);
    }

    public List<String> why(Term term) {
        return Explanation.of(term, locale, this::of);
    }
}
