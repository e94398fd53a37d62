package org.jiandu.rendition;

import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Notice;

/** Files of the published notices; the same reading gives the same bytes, and each is made once. */
public interface Renditions {

    Optional<Rendition> notice(String slug, Format format);

    Optional<Rendition> item(ItemRef item, Format format);

    /** Every published notice by name and title, newest first, as JSON. */
    Rendition list();

    /** What was published, revised or added to any of them, newest first. */
    Rendition feed();

    /**
     * Every page of the notices.
     *
     * @param base of the addresses, without a trailing slash
     */
    Rendition sitemap(String base);

    /** A notice whether published or not, and as it is read now. */
    byte[] print(Notice notice, Format format);

    /** @param name for a folder, with its ending */
    record Rendition(String name, Format format, Parcel parcel) {}
}
