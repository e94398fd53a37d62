package org.jiandu.rendition;

import java.time.Instant;
import java.util.List;
import org.jiandu.kernel.ItemRef;
import org.jspecify.annotations.Nullable;

/** A room that has news for the feed of the notices: a publication, a revision, evidence for a measure, a state. */
public interface FeedSource {

    /** At most some hundreds, in any order; only what everybody may read. */
    List<Entry> entries();

    /**
     * @param key never changes and belongs to this entry alone, e.g. {@code evidence:e_1f…}
     * @param path of its page, e.g. {@code /n/2022/21}
     * @param item the item it is about, or null where it is about the whole notice
     */
    record Entry(String key, String notice, @Nullable ItemRef item, String title, String summary, String path, Instant at) {}
}
