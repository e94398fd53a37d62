package org.jiandu.rendition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notice can be had as, beside its pages. */
public enum Format {
    PDF("application/pdf"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    /** The corrected reading. */
    TXT("text/plain;charset=UTF-8"),
    ATOM("application/atom+xml;charset=UTF-8"),
    XML("application/xml;charset=UTF-8");

    private final String media;

    Format(String media) {
        this.media = media;
    }

    public String media() {
        return media;
    }

    /** {@code pdf} */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String ending) {
        return Arrays.stream(values()).filter(f -> f.ending().equals(ending)).findFirst();
    }
}
