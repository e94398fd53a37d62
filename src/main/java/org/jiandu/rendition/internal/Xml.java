package org.jiandu.rendition.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jiandu.notice.Notice;
import org.jiandu.rendition.FeedSource;

/** Feed (RFC 4287) and site map. Addresses in a feed stand below the portal's own, which a reader knows. */
final class Xml {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST = 200;

    private Xml() {}

    /** @param self its own address; with the key of the feed it is told from others */
    record Feed(String self, String page, String title, String author, Instant began) {}

    interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static byte[] feed(Feed feed, List<FeedSource.Entry> entries) {
        var newest = entries.stream()
                .sorted(Comparator.comparing(FeedSource.Entry::at).reversed().thenComparing(FeedSource.Entry::key))
                .limit(MOST)
                .toList();
        return written(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "zh-CN");
            words(xml, "id", id("feed:" + feed.self()));
            words(xml, "title", feed.title());
            words(xml, "updated", (newest.isEmpty() ? feed.began() : newest.getFirst().at()).toString());
            xml.writeStartElement("author");
            words(xml, "name", feed.author());
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", feed.self());
            link(xml, "alternate", "text/html", feed.page());
            for (var entry : newest) {
                entry(xml, entry);
            }
            xml.writeEndElement();
        });
    }

    private static void entry(XMLStreamWriter xml, FeedSource.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        words(xml, "id", id(entry.key()));
        words(xml, "title", entry.title());
        words(xml, "updated", entry.at().toString());
        link(xml, "alternate", "text/html", entry.path());
        words(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    static byte[] sitemap(String base, List<Notice> notices) {
        return written(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (var path : List.of("/", "/feedback", "/follow", "/promises", "/help")) {
                page(xml, base + path);
            }
            for (var notice : notices) {
                page(xml, base + "/n/" + notice.slug());
                for (var item : notice.items()) {
                    page(xml, base + "/n/" + notice.slug() + "/" + item.ordinal());
                }
            }
            xml.writeEndElement();
        });
    }

    private static void page(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        words(xml, "loc", address);
        xml.writeEndElement();
    }

    /** The same for the same key, wherever the portal stands. */
    private static String id(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static void words(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to);
    }

    private static byte[] written(Part part) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            part.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("markup that was not closed", e);
        }
        return out.toByteArray();
    }
}
