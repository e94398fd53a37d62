package org.jiandu.paper.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two fonts that come along, read once. */
final class Fonts {
    /** The printers' mark for a character that is not in the case. */
    static final String MISSING = "〓";

    private final TrueTypeFont serif = read("JianduSerif.ttf");
    private final TrueTypeFont sans = read("JianduSans.ttf");
    private final CmapLookup drawn = lookup(serif);

    TrueTypeFont serif() {
        return serif;
    }

    TrueTypeFont sans() {
        return sans;
    }

    boolean draws(int character) {
        return drawn.getGlyphId(character) > 0;
    }

    /** The text as it can be drawn; whatever cannot is marked and noted by its code. */
    Drawable drawable(String text) {
        if (text.codePoints().allMatch(this::draws)) {
            return new Drawable(text, new LinkedHashSet<>());
        }
        var missing = new LinkedHashSet<String>();
        var drawn = new StringBuilder();
        text.codePoints().filter(c -> !invisible(c)).forEach(c -> {
            if (draws(c) || c == '\n') {
                drawn.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                drawn.append(' ');
            } else {
                missing.add(String.format(Locale.ROOT, "U+%04X", c));
                drawn.append(MISSING);
            }
        });
        return new Drawable(drawn.toString(), missing);
    }

    /** Marks of direction, joiners and controls: nothing to be seen, and none may reorder a paper. */
    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> c != '\n' && c != '\t';
            default -> false;
        };
    }

    private static CmapLookup lookup(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont read(String name) {
        try (var in = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " did not come along");
            }
            return new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Drawable(String text, SequencedSet<String> missing) {}
}
