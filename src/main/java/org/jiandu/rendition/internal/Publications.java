package org.jiandu.rendition.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.rendition.FeedSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The publication of each notice, for the feed and as the date of its papers. The notice itself names no date of its own. */
@Component
class Publications implements FeedSource {
    private final JdbcClient jdbc;
    private final Notices notices;

    Publications(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** The beginning of time where it is not published. */
    Instant of(String slug) {
        return dates().getOrDefault(slug, Instant.EPOCH);
    }

    private Map<String, Instant> dates() {
        var dates = new HashMap<String, Instant>();
        jdbc.sql(RenditionSql.PUBLICATIONS)
                .query((row, n) -> dates.put(
                        row.getString("slug"), row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
        return dates;
    }

    @Override
    public List<Entry> entries() {
        var dates = dates();
        return notices.all().stream()
                .filter(n -> dates.containsKey(n.slug()))
                .map(n -> entry(n, dates.getOrDefault(n.slug(), Instant.EPOCH)))
                .toList();
    }

    private static Entry entry(Notice notice, Instant at) {
        return new Entry(
                "publication:" + notice.slug(), notice.slug(), null, notice.title().corrected(),
                Phrases.of("rendition.feed.published", notice.items().size()), "/n/" + notice.slug(), at);
    }
}
