package org.jiandu.pages;

import java.util.List;
import org.jiandu.kernel.Refusal;

/**
 * The markup editors write: {@code ##} and {@code ###} headings, paragraphs, lists with {@code -} or {@code 1.}, tables with
 * {@code |}, {@code **strong**}, {@code [words](address)} and {@code {电话}} for a setting of the court. Everything else is
 * refused with its line, or stands there as it was typed.
 */
public final class Markup {
    static final int LONGEST = 20_000;
    static final int MOST_LINES = 600;

    private Markup() {}

    /** What comes of reading. */
    public sealed interface Reading {
        record Sound(Text text) implements Reading {}

        /** @param reasons each with its line as the first argument, in order of the lines */
        record Refused(List<Refusal> reasons) implements Reading {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public static Reading read(String markup) {
        if (markup.length() > LONGEST || markup.lines().count() > MOST_LINES) {
            return new Reading.Refused(List.of(Refusal.of("pages.refused.long", LONGEST, MOST_LINES)));
        }
        var reader = new MarkupReader();
        var text = reader.read(markup);
        return reader.refused().isEmpty() ? new Reading.Sound(text) : new Reading.Refused(reader.refused());
    }

    /** What was kept had been read once before. @throws IllegalStateException where it cannot be read again */
    static Text kept(String markup) {
        return switch (read(markup)) {
            case Reading.Sound(var text) -> text;
            case Reading.Refused(var reasons) -> throw new IllegalStateException("a page that was kept cannot be read: " + reasons);
        };
    }
}
