package org.jiandu.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;

/** The notices as the public reads them. */
public interface Notices {

    /** The newest edition of each that is published and not withdrawn, newest notice first. */
    List<Notice> all();

    Optional<Notice> find(String slug);

    /** What was ever published of a notice, the newest edition first; also of one that was withdrawn. */
    List<Published> editions(String slug);

    /** One published edition as it was read then; none of a notice that was withdrawn. */
    Optional<Notice> edition(Edition.Ref of);

    /** What stands where a notice was withdrawn. */
    Optional<Tombstone> withdrawn(String slug);

    /** What goes on about an item, and what it goes on about, in notices that can be read. */
    List<Edition.Link> links(String slug);

    /** When it was published in this portal; the day its paper bears is another matter. */
    Optional<Instant> publishedAt(String slug);

    default Optional<Notice.Item> item(ItemRef ref) {
        return find(ref.notice()).flatMap(n -> n.item(ref.item()));
    }

    /**
     * @param note what was new in it; may be empty
     * @param sourceSha256 lower-case hex of the bytes it was read from
     */
    record Published(int number, Instant at, String note, String sourceSha256) {}

    /** @param reason as the public was told */
    record Tombstone(String slug, String reason, Instant at) {}
}
