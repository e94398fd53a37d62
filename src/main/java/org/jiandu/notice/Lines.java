package org.jiandu.notice;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of a source without what only the page needed: markers, indents, spaces, line ends inside a word. */
final class Lines {
    private static final Pattern END = Pattern.compile("\\R|\f");
    private static final Pattern INVISIBLE = Pattern.compile("[\\ufeff\\u200b-\\u200d\\u2060\\u00ad]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern PAGE = Pattern.compile("[-‐-―−─－﹣]+ ?\\d{1,4} ?[-‐-―−─－﹣]+|第 ?\\d{1,4} ?页");
    /** Spaces stay between two ASCII words only; beside a Chinese character they come from typesetting. */
    private static final Pattern LOOSE = Pattern.compile("(?<![!-~]) +| +(?![!-~])");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。！？；：][”’』」）]?", Pattern.DOTALL);

    private Lines() {}

    static List<Strand> of(Strand source) {
        return source.replace(INVISIBLE, "").split(END).stream()
                .map(line -> line.each(Lines::halfWidthDigit).replace(SPACE, " ").strip())
                .filter(line -> !line.isEmpty() && !PAGE.matcher(line).matches())
                .toList();
    }

    static Strand join(List<Strand> lines) {
        return Strand.join(lines).replace(LOOSE, "");
    }

    /** Whether a sentence is over at the end of this line, so that something new may begin. */
    static boolean ends(CharSequence line) {
        return SENTENCE_END.matcher(line).matches();
    }

    private static int halfWidthDigit(int c) {
        return c >= '０' && c <= '９' ? c - '０' + '0' : c;
    }
}
