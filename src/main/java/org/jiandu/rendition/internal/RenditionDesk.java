package org.jiandu.rendition.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Sha256;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notices;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Press;
import org.jiandu.paper.Sheet;
import org.jiandu.rendition.FeedSource;
import org.jiandu.rendition.Format;
import org.jiandu.rendition.NoticeLines;
import org.jiandu.rendition.NoticeTree;
import org.jiandu.rendition.Parcel;
import org.jiandu.rendition.Renditions;
import org.jiandu.rendition.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes each file once for each reading of a notice. */
@Service
class RenditionDesk implements Renditions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST_KEPT = 64L << 20;
    private static final int VERSION = 12;
    private static final String FEED = "/api/v1/notices.atom";

    private final Notices notices;
    private final Press press;
    private final Publications publications;
    private final List<FeedSource> sources;
    private final Shelf shelf = new Shelf(MOST_KEPT);

    RenditionDesk(Notices notices, Press press, Publications publications, List<FeedSource> sources) {
        this.notices = notices;
        this.press = press;
        this.publications = publications;
        this.sources = List.copyOf(sources);
    }

    @Override
    public Optional<Rendition> notice(String slug, Format format) {
        return notices.find(slug).map(n -> switch (format) {
            case PDF, CSV, JSON, TXT -> kept(n, null, format);
            case ATOM -> feed(n, null);
            case XML -> throw new IllegalArgumentException("no notice is had as XML");
        });
    }

    @Override
    public Optional<Rendition> item(ItemRef ref, Format format) {
        var notice = notices.find(ref.notice());
        return notice.flatMap(n -> n.item(ref.item())).map(i -> switch (format) {
            case PDF, CSV, JSON, TXT -> kept(notice.get(), i, format);
            case ATOM -> feed(notice.get(), i);
            case XML -> throw new IllegalArgumentException("no item is had as XML");
        });
    }

    private Rendition kept(Notice notice, @Nullable Item item, Format format) {
        var name = name(notice, item) + "." + format.ending();
        return new Rendition(name, format, shelf.get(name, List.of(notice), () -> {
            var bytes = bytes(notice, item, format, publications.of(notice.slug()));
            return format == Format.PDF ? Parcel.unpacked(bytes) : Parcel.of(bytes);
        }));
    }

    private static String name(Notice notice, @Nullable Item item) {
        return "notice-" + notice.slug() + (item == null ? "" : "-" + item.ordinal());
    }

    @Override
    public byte[] print(Notice notice, Format format) {
        return bytes(notice, null, format, publications.of(notice.slug()));
    }

    private byte[] bytes(Notice notice, @Nullable Item item, Format format, Instant at) {
        var items = item == null ? notice.items() : List.of(item);
        return switch (format) {
            case JSON -> json(item == null ? NoticeTree.of(notice) : NoticeTree.of(notice, item));
            case CSV -> NoticeLines.table(notice, items).getBytes(UTF_8);
            case TXT -> (item == null ? NoticeLines.text(notice) : NoticeLines.text(notice, item)).getBytes(UTF_8);
            case PDF -> press.pdf(Binder.of(sheet(notice, items), at));
            case ATOM, XML -> throw new IllegalArgumentException("not of one notice: " + format);
        };
    }

    private static byte[] json(Map<String, ?> tree) {
        return JSON.writeValueAsBytes(tree);
    }

    private Sheet sheet(Notice notice, List<Item> items) {
        var version = Sha256.hex(json(NoticeTree.of(notice))).substring(0, VERSION);
        var edition = publications.number(notice.slug());
        var foot = Phrases.of("rendition.foot", "SHA-256 " + notice.sourceSha256(), edition == 0 ? version : edition + " · " + version);
        return new Sheet(notice.title().corrected(), "", Phrases.of("rendition.court"), NoticeLines.body(notice, items, foot), null);
    }

    @Override
    public Rendition list() {
        var all = notices.all();
        return new Rendition("notices.json", Format.JSON, shelf.get("notices.json", all, () -> Parcel.of(json(NoticeTree.list(all)))));
    }

    @Override
    public Rendition feed() {
        var entries = entries();
        var feed = new Xml.Feed(FEED, "/", Phrases.of("rendition.feed.title"), Phrases.of("rendition.court"), Instant.EPOCH);
        return atom("notices.atom", feed, entries);
    }

    private Rendition feed(Notice notice, @Nullable Item item) {
        var about = entries().stream()
                .filter(e -> e.notice().equals(notice.slug()))
                .filter(e -> item == null || e.item() == null || Objects.equals(e.item(), item.ref(notice.slug())))
                .toList();
        var place = "/" + notice.slug() + (item == null ? "" : "/items/" + item.ordinal());
        var page = "/n/" + notice.slug() + (item == null ? "" : "/" + item.ordinal());
        var title = item == null ? notice.title().corrected() : Phrases.of("rendition.feed.item", item.ordinal(), notice.title().corrected());
        var feed = new Xml.Feed(
                "/api/v1/notices" + place + ".atom", page, title, Phrases.of("rendition.court"), publications.of(notice.slug()));
        return atom(name(notice, item) + ".atom", feed, about);
    }

    private Rendition atom(String name, Xml.Feed feed, List<FeedSource.Entry> entries) {
        var madeOf = new ArrayList<Object>(entries);
        madeOf.add(feed);
        return new Rendition(name, Format.ATOM, shelf.get(name, madeOf, () -> Parcel.of(Xml.feed(feed, entries))));
    }

    private List<FeedSource.Entry> entries() {
        return sources.stream().flatMap(s -> s.entries().stream()).toList();
    }

    @Override
    public Rendition sitemap(String base) {
        return new Rendition("sitemap.xml", Format.XML, Parcel.of(Xml.sitemap(base, notices.all())));
    }
}
