package org.jiandu.kernel;

import java.util.regex.Pattern;

/** A row of {@code docs/law/articles.csv}; a refusal that rests on law names one. */
public record Article(String id) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,6}(-[0-9A-Za-z]+)+");

    public Article {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("an article id looks like XF-2022-23");
        }
    }

    public static Article of(String id) {
        return new Article(id);
    }
}
