package org.jiandu.wording;

import java.util.List;
import org.jiandu.notice.Notice;

/**
 * The items of a notice as the form lists them, made once a notice and not once a reader.
 *
 * @param title of the notice
 */
public record Choices(String title, List<Option> options) {
    private static final int LONGEST = 40;

    /** @param value what the form sends, e.g. {@code 2022:3} */
    public record Option(String value, String label) {}

    public static Choices of(Notice notice) {
        return new Choices(notice.title().corrected(), notice.items().stream().map(i -> option(notice, i)).toList());
    }

    private static Option option(Notice notice, Notice.Item item) {
        return new Option(notice.slug() + ":" + item.ordinal(), item.ordinal() + " " + shortened(item.heading().corrected()));
    }

    private static String shortened(String heading) {
        return heading.length() <= LONGEST ? heading : heading.substring(0, LONGEST - 3) + "...";
    }
}
