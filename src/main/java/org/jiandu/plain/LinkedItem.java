package org.jiandu.plain;

import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Notices;

/**
 * An item of another notice that goes on about this one, or that this one goes on about.
 *
 * @param words the notice's title and the item's heading
 */
public record LinkedItem(String path, String words) {
    static Optional<LinkedItem> of(ItemRef ref, Notices notices) {
        return notices.find(ref.notice()).flatMap(notice -> notice.item(ref.item()).map(item -> new LinkedItem(
                "/plain/n/" + ref.notice() + "/" + ref.item(),
                notice.title().corrected() + " · " + item.ordinal() + "．" + item.heading().corrected())));
    }
}
