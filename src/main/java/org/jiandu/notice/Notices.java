package org.jiandu.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;

/** The published notices. */
public interface Notices {

    /** All published, newest first. */
    List<Notice> all();

    Optional<Notice> find(String slug);

    /** When it was published in this portal; the day its paper bears is another matter. */
    Optional<Instant> publishedAt(String slug);

    default Optional<Notice.Item> item(ItemRef ref) {
        return find(ref.notice()).flatMap(n -> n.item(ref.item()));
    }
}
