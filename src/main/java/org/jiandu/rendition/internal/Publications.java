package org.jiandu.rendition.internal;

import java.time.Instant;
import java.util.List;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.notice.Notices.Published;
import org.jiandu.rendition.FeedSource;
import org.springframework.stereotype.Component;

/** Every edition of each notice, for the feed and as the date of its papers. The notice itself names no date of its own. */
@Component
class Publications implements FeedSource {
    private final Notices notices;

    Publications(Notices notices) {
        this.notices = notices;
    }

    /** When the newest edition was published; the beginning of time where none is. */
    Instant of(String slug) {
        return notices.editions(slug).stream().findFirst().map(Published::at).orElse(Instant.EPOCH);
    }

    /** The newest edition as it is printed below a paper, e.g. 1; 0 where none is published. */
    int number(String slug) {
        return notices.editions(slug).stream().findFirst().map(Published::number).orElse(0);
    }

    @Override
    public List<Entry> entries() {
        return notices.all().stream()
                .flatMap(n -> notices.editions(n.slug()).stream().map(e -> entry(n, e)))
                .toList();
    }

    private static Entry entry(Notice notice, Published edition) {
        boolean first = edition.number() == 1;
        var said = first
                ? Phrases.of("rendition.feed.published", notice.items().size())
                : Phrases.of("rendition.feed.revised", edition.number());
        return new Entry(
                "edition:" + notice.slug() + ":" + edition.number(), notice.slug(), null, notice.title().corrected(),
                (said + " " + edition.note()).strip(), "/n/" + notice.slug() + (first ? "" : "/editions"), edition.at());
    }
}
