package org.jiandu.plain;

import org.jiandu.notice.Notice;
import org.jiandu.wording.Sentences;

/**
 * How a page looks where somebody passes on its address (OpenGraph), and the feed that tells what changes on it.
 *
 * @param path of the page with script
 */
public record Shared(String title, String about, String path, String feed) {

    public static Shared of(Notice notice, Sentences say) {
        return new Shared(
                notice.title().corrected(), say.of("citizen.items", notice.items().size()), "/n/" + notice.slug(),
                "/api/v1/notices/" + notice.slug() + ".atom");
    }

    public static Shared of(Notice notice, Notice.Item item, Sentences say) {
        return new Shared(
                say.of("citizen.item.number", item.ordinal()) + " · " + notice.title().corrected(), item.heading().corrected(),
                "/n/" + notice.slug() + "/" + item.ordinal(),
                "/api/v1/notices/" + notice.slug() + "/items/" + item.ordinal() + ".atom");
    }
}
