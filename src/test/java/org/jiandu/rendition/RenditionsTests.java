package org.jiandu.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notice.Named;
import org.jiandu.notice.Notices;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each rendition is read back and says what the notice says. */
@DatabaseTest
class RenditionsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Notice notice;
    private final Renditions renditions;
    private final Court court;
    private final HttpClient http = HttpClient.newHttpClient();

    RenditionsTests(@LocalServerPort int port, Notices notices, Renditions renditions, Court court) {
        this.port = port;
        this.notice = notices.find("2022").orElseThrow();
        this.renditions = renditions;
        this.court = court;
    }

    @Test
    void the_json_of_the_notice_holds_every_item_block_and_measure_in_the_corrected_reading() throws Exception {
        var json = JSON.readTree(get("/api/v1/notices/2022").body());
        assertThat(json.get("title").asString()).isEqualTo(notice.title().corrected());
        assertThat(strings(json.get("preamble"))).isEqualTo(words(notice.preamble()));
        assertThat(strings(json.get("closing"))).isEqualTo(words(notice.closing()));
        assertThat(json.get("contact").size()).isEqualTo(notice.contact().size());
        assertThat(json.get("items").size()).isEqualTo(31);
        for (int i = 0; i < notice.items().size(); i++) {
            same(json.get("items").get(i), notice.items().get(i));
        }
        assertThat(json.get("corrections").size()).isPositive();
        for (var correction : json.get("corrections")) {
            assertThat(correction.get("wrong").asString()).isNotEqualTo(correction.get("right").asString());
        }
        same(JSON.readTree(get("/api/v1/notices/2022/items/21").body()), notice.item(21).orElseThrow());
    }

    private void same(JsonNode json, Notice.Item item) {
        assertThat(json.get("number").asInt()).isEqualTo(item.ordinal());
        assertThat(json.get("heading").asString()).isEqualTo(item.heading().corrected());
        assertThat(json.get("blocks").size()).isEqualTo(item.blocks().size());
        for (int b = 0; b < item.blocks().size(); b++) {
            var block = item.blocks().get(b);
            var told = json.get("blocks").get(b);
            assertThat(told.get("departmentPrinted").isNull() ? null : told.get("departmentPrinted").asString()).isEqualTo(block.printedDepartment());
            assertThat(told.get("lead").isNull() ? "" : told.get("lead").asString()).isEqualTo(block.lead().corrected());
            for (int m = 0; m < block.measures().size(); m++) {
                var measure = block.measures().get(m);
                var number = told.get("measures").get(m).get("number");
                assertThat(number.isNull() ? 0 : number.asInt()).isEqualTo(measure.number());
                assertThat(told.get("measures").get(m).get("text").asString()).isEqualTo(measure.text().corrected());
            }
        }
    }

    @Test
    void the_table_has_a_line_for_each_measure_and_a_spreadsheet_reads_it_as_chinese() throws Exception {
        var csv = get("/api/v1/notices/2022.csv").body();
        assertThat(csv).startsWith(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        var rows = Csv.read(new String(csv, UTF_8));
        var measures = notice.items().stream().flatMap(i -> i.named("2022").stream()).toList();
        assertThat(rows).hasSize(measures.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("text")).isEqualTo(measures.get(i).measure().text().corrected());
            assertThat(rows.get(i).get("page")).isEqualTo("/n/2022/" + measures.get(i).ref().path());
        }
        assertThat(rows.stream().filter(r -> !r.getOrDefault("number", "").isEmpty())).hasSize(72);
    }

    @Test
    void the_pdf_holds_every_word_can_be_searched_names_its_source_and_is_the_same_each_time() throws Exception {
        var answer = get("/api/v1/notices/2022.pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        var text = pdf(answer.body());
        assertThat(text).contains(squeezed(notice.title().corrected())).contains(notice.sourceSha256());
        notice.items().forEach(i -> {
            assertThat(text).contains(squeezed(i.ordinal() + "．" + i.heading().corrected()));
            i.named("2022").forEach(n -> assertThat(unpaged(text)).as(n.ref().path()).contains(squeezed(n.measure().text().corrected())));
        });
        assertThat(renditions.print(notice, Format.PDF)).isEqualTo(answer.body());
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
        assertThat(pdf(get("/api/v1/notices/2022/items/21.pdf").body())).contains(squeezed(notice.item(21).orElseThrow().heading().corrected()));
    }

    @Test
    void the_text_is_the_corrected_reading_and_read_again_gives_the_same_items() throws Exception {
        var text = new String(get("/api/v1/notices/2022.txt").body(), UTF_8);
        assertThat(text).doesNotContain("平合").contains("平台");
        notice.items().forEach(i -> i.named("2022").forEach(n -> assertThat(text).contains(n.measure().text().corrected())));
    }

    @Test
    void the_feed_is_a_valid_one_and_tells_of_the_publication() throws Exception {
        for (var address : List.of("/api/v1/notices.atom", "/api/v1/notices/2022.atom", "/api/v1/notices/2022/items/7.atom")) {
            var feed = xml(get(address).body());
            assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            for (var must : List.of("id", "title", "updated", "author")) {
                assertThat(child(feed, must).getTextContent()).as(address + " " + must).isNotBlank();
            }
            var entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
            assertThat(entries.getLength()).isPositive();
            for (int i = 0; i < entries.getLength(); i++) {
                var entry = (Element) entries.item(i);
                for (var must : List.of("id", "title", "updated", "summary")) {
                    assertThat(child(entry, must).getTextContent()).isNotBlank();
                }
                assertThat(child(entry, "id").getTextContent()).startsWith("urn:uuid:");
                assertThat(Instant.parse(child(entry, "updated").getTextContent())).isAfter(Instant.EPOCH);
                assertThat(child(entry, "link").getAttribute("href")).startsWith("/n/");
            }
        }
    }

    @Test
    void the_site_map_lists_every_page_and_the_robots_are_told_of_it() throws Exception {
        var map = new String(get("/sitemap.xml").body(), UTF_8);
        assertThat(map).contains("/n/2022<").contains("/n/2022/1<").contains("/n/2022/31<").contains("<loc>http");
        assertThat(xml(get("/sitemap.xml").body()).getTagName()).isEqualTo("urlset");
        assertThat(new String(get("/robots.txt").body(), UTF_8)).contains("Disallow: /office").contains("/sitemap.xml");
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_is_compressed_where_that_is_read() throws Exception {
        for (var address : List.of(
                "/api/v1/notices", "/api/v1/notices/2022", "/api/v1/notices/2022.pdf", "/api/v1/notices/2022.csv",
                "/api/v1/notices.atom", "/api/v1/notices/2022/items/7", "/plain", "/plain/n/2022", "/plain/n/2022?care=1&lang=en",
                "/plain/n/2022/7")) {
            var whole = get(address);
            var tag = whole.headers().firstValue("etag").orElseThrow();
            assertThat(tag).as(address).startsWith("\"");
            assertThat(get(address, "If-None-Match", tag).statusCode()).as(address).isEqualTo(304);
            assertThat(get(address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
            var packed = get(address, "Accept-Encoding", "gzip");
            if (packed.headers().firstValue("content-encoding").isPresent()) {
                assertThat(packed.headers().firstValue("etag").orElseThrow()).isNotEqualTo(tag);
                assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(whole.body());
            }
            assertThat(whole.headers().allValues("set-cookie")).isEmpty();
        }
        assertThat(get("/plain/n/2022", "Accept-Encoding", "gzip").headers().firstValue("content-encoding")).contains("gzip");
    }

    @Test
    void the_kept_page_of_the_notice_changes_at_once_when_the_court_changes_its_telephone_number() throws Exception {
        var before = court.settings();
        var old = get("/plain/n/2022");
        var english = get("/plain/n/2022?lang=en&care=1");
        assertThat(english.body()).isNotEqualTo(old.body());
        try {
            court.change(new CourtSettings(
                    "024-50001234", before.address(), before.postcode(), before.hours(), before.reviewBody(), before.publicUrl(),
                    before.smtpHost(), before.smtpPort(), before.smtpUser(), before.smtpPassword(), before.mailFrom()), Fixtures.ADMINISTRATOR);
            var fresh = get("/plain/n/2022", "If-None-Match", old.headers().firstValue("etag").orElseThrow());
            assertThat(fresh.statusCode()).isEqualTo(200);
            assertThat(new String(fresh.body(), UTF_8)).contains("024-50001234");
            assertThat(new String(get("/plain/n/2022?lang=en&care=1").body(), UTF_8)).contains("024-50001234");
        } finally {
            court.change(before, Fixtures.ADMINISTRATOR);
        }
        assertThat(get("/plain/n/2022").body()).isEqualTo(old.body());
    }

    @Test
    void a_notice_item_or_kind_of_file_that_is_not_there_is_not_found() throws Exception {
        for (var address : List.of(
                "/api/v1/notices/none", "/api/v1/notices/2022.exe", "/api/v1/notices/2022/items/32", "/api/v1/notices/2022/items/0",
                "/api/v1/notices/none.pdf", "/plain/n/2022/21/9/9", "/plain/n/2022/0/1/1", "/plain/n/2022/21/0/1", "/plain/n/2022/21/x/1", "/n/2022/21/1/99", "/n/none/1/1/1")) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(renditions.item(new ItemRef("2022", 32), Format.PDF)).isEmpty();
    }

    @Test
    void the_lasting_address_of_each_measure_leads_to_its_place_on_the_page_of_its_item() throws Exception {
        for (var item : notice.items()) {
            var page = new String(get("/plain/n/2022/" + item.ordinal()).body(), UTF_8);
            for (Named named : item.named("2022")) {
                var anchor = "m-" + named.ref().block() + "-" + named.ref().number();
                assertThat(page).contains("id=\"" + anchor + "\"").contains("/plain/n/2022/" + named.ref().path() + "\"");
            }
        }
        assertThat(leads("/plain/n/2022/21/1/2?care=1")).isEqualTo("/plain/n/2022/21?care=1#m-1-2");
        assertThat(leads("/n/2022/21/1/2")).isEqualTo("/n/2022/21#m-1-2");
    }

    @Test
    void a_shared_link_carries_title_and_words_in_both_renditions_and_offers_the_files() throws Exception {
        get("/n/2022/7");
        for (var address : List.of("/plain/n/2022/7", "/n/2022/7", "/plain/n/2022", "/n/2022")) {
            var page = org.jsoup.Jsoup.parse(new String(get(address).body(), UTF_8));
            assertThat(page.select("meta[property=og:title]").attr("content")).as(address).contains(notice.title().corrected());
            assertThat(page.select("meta[property=og:description]")).hasSize(1);
            assertThat(page.select("link[type=application/atom+xml]")).hasSize(1);
            assertThat(page.select("main .files-of a").eachText()).contains("PDF", "CSV", "JSON");
        }
    }

    private String leads(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept-Language", "zh-CN");
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Element xml(byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)).getDocumentElement();
    }

    private static Element child(Element of, String name) {
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String pdf(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return squeezed(new PDFTextStripper().getText(pdf));
        }
    }

    private String unpaged(String text) {
        return text.replaceAll("—\\d+—|原文SHA-256" + notice.sourceSha256() + "版本[0-9]+·[0-9a-f]{12}", "");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    private static List<String> words(List<Notice.Text> texts) {
        return texts.stream().map(Notice.Text::corrected).toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
