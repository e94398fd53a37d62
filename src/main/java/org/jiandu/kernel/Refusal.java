package org.jiandu.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no", said once in words that tell what to do next.
 *
 * @param key a key of the message bundles
 * @param args what the sentence needs; numbers, dates and codes only
 * @param field the form field it belongs to, or null where it belongs to the whole
 * @param article the article of law that says no, or null where it is the portal that does
 */
public record Refusal(String key, List<Object> args, @Nullable String field, @Nullable Article article) {
    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String key, Object... args) {
        return new Refusal(key, List.of(args), null, null);
    }

    public Refusal at(String formField) {
        return new Refusal(key, args, formField, article);
    }

    public Refusal citing(Article law) {
        return new Refusal(key, args, field, law);
    }

    public Optional<Article> law() {
        return Optional.ofNullable(article);
    }
}
