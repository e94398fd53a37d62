package org.jiandu.notice;

import java.util.List;
import java.util.regex.Pattern;

/** Printed lines without what only the page needed: markers, indents, spaces, line ends inside a word. */
final class Lines {
    private static final Pattern END = Pattern.compile("\\R|\f");
    private static final Pattern INVISIBLE = Pattern.compile("[\\ufeff\\u200b-\\u200d\\u2060\\u00ad]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern PAGE = Pattern.compile("[-‐-―−─－﹣]+ ?\\d{1,4} ?[-‐-―−─－﹣]+|第 ?\\d{1,4} ?页");
    /** Spaces stay between two ASCII words only; beside a Chinese character they come from typesetting. */
    private static final Pattern LOOSE = Pattern.compile("(?<![!-~]) +| +(?![!-~])");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。！？；：][”’』」）]?", Pattern.DOTALL);

    private Lines() {}

    static List<String> of(String text) {
        return END.splitAsStream(INVISIBLE.matcher(text).replaceAll(""))
                .map(l -> SPACE.matcher(halfWidthDigits(l)).replaceAll(" ").strip())
                .filter(l -> !l.isEmpty() && !PAGE.matcher(l).matches())
                .toList();
    }

    static String join(List<String> lines) {
        return LOOSE.matcher(String.join("", lines)).replaceAll("");
    }

    /** Whether a sentence is over at the end of this line, so that something new may begin. */
    static boolean ends(String line) {
        return SENTENCE_END.matcher(line).matches();
    }

    private static String halfWidthDigits(String line) {
        var out = new StringBuilder(line);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '０' && c <= '９') {
                out.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return out.toString();
    }
}
