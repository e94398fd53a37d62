package org.jiandu.paper;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One paper, filled.
 *
 * <p>Its body is a list of lines. A line is a paragraph, unless it begins with one of these words:
 *
 * <ul>
 *   <li>{@code #to} whom it is addressed to, {@code #h} a heading, {@code #note} small words
 *   <li>{@code #row 标签 | 值 | 标签 | 值} one or two pairs of a form; {@code #tall 4 标签 | 值} a pair at least 4 lines high
 *   <li>{@code #table 序号:1 | 事项:5} the head of a table with the widths of its columns, {@code #tr 1 | 登记} a row of it
 *   <li>{@code #sign 承办人 | 日期} places to sign, {@code #blank 3} ruled lines to write on
 *   <li>{@code #foot} small words below every page from here on, under its number
 *   <li>{@code #seal} the court's name with room for its seal, and the date
 * </ul>
 *
 * @param number e.g. 望法信访告〔2026〕12号; empty where the paper has none
 * @param court whose paper it is, printed above the title and under the text
 * @param dated the date under the text, or null to leave it to be written by hand
 */
public record Sheet(String title, String number, String court, String body, @Nullable LocalDate dated) {
    /** Stands for the end of a line inside one cell or paragraph. */
    public static final char SOFT = '\u2028';

    private static final Pattern WORD = Pattern.compile("(?m)^#");

    /** What somebody wrote, made safe to stand on lines of its own: it cannot begin with a word of the press. */
    public static String prose(String typed) {
        return WORD.matcher(typed).replaceAll("＃");
    }

    /** What somebody wrote, made safe to stand in a cell. */
    public static String cell(String typed) {
        return typed.strip().replace('|', '｜').replaceAll("\\R", String.valueOf(SOFT));
    }

    /** A body as plain lines to be read on a page: without the words of the press. */
    public static String words(String body) {
        return body.replaceAll("(?m)^#(seal\\s*|foot .*)$\\R?", "").replaceAll("(?m)^#(to|h|note) ", "").strip();
    }

    /** With the court's name and the date under it, also where the text was written before papers had them. */
    public Sheet sealed() {
        return body.contains("#seal") ? this : new Sheet(title, number, court, body + "\n#seal", dated);
    }
}
