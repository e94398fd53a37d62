package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Set;

/** Whether something is text: no control characters but those of lines. */
final class TextCheck {
    private static final int SAMPLE = 64 << 10;
    private static final int MOST_STRANGE = 20;
    private static final Set<Character.UnicodeBlock> USUAL = Set.of(
            Character.UnicodeBlock.BASIC_LATIN, Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, Character.UnicodeBlock.GENERAL_PUNCTUATION,
            Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private TextCheck() {}

    static boolean fault(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    /** Also in UTF-16, with its mark or without. */
    static boolean isText(byte[] content) {
        return !fault(content) || wide(content, UTF_16LE) || wide(content, UTF_16BE);
    }

    private static boolean wide(byte[] content, Charset charset) {
        if (content.length % 2 != 0) {
            return false;
        }
        var text = new String(content, 0, Math.min(SAMPLE, content.length), charset);
        long strange = text.chars().filter(c -> !USUAL.contains(Character.UnicodeBlock.of(c))).count();
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                && strange * MOST_STRANGE <= text.length() + MOST_STRANGE;
    }
}
