package org.jiandu.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Pages;
import org.jiandu.pages.Wording;
import org.jiandu.pages.Wording.Said;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Fixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guidance pages as somebody without script reads them. */
@DatabaseTest
class GuidancePagesTests {
    private static final List<String> PATHS = List.of(
            "/guide", "/reception", "/forms", "/forms/letter", "/forms/assessment", "/about", "/privacy", "/accessibility");

    private final int port;
    private final Pages pages;
    private final JdbcClient jdbc;
    private final HttpClient http = HttpClient.newHttpClient();

    GuidancePagesTests(@LocalServerPort int port, Pages pages, JdbcClient jdbc) {
        this.port = port;
        this.pages = pages;
        this.jdbc = jdbc;
    }

    @Test
    void every_page_is_read_in_both_languages_and_every_link_of_ours_leads_somewhere() throws Exception {
        for (var path : PATHS) {
            for (var tongue : List.of("zh", "en")) {
                var page = page("/plain" + path + "?lang=" + tongue);
                assertThat(page.select("h1")).as(path).hasSize(1);
                assertThat(page.select("main h2").size()).as(path).isPositive();
                assertThat(page.select(".freshness").text()).isNotEmpty();
                for (var link : page.select("main a[href^=/]").eachAttr("href")) {
                    assertThat(status(link)).as(path + " → " + link).isEqualTo(200);
                }
                for (var link : page.select("main a[href^=#]")) {
                    assertThat(page.select(link.attr("href"))).hasSize(1);
                }
            }
        }
        for (var none : List.of("/plain/forms/none", "/plain/versions/none", "/plain/versions/guide/99", "/plain/versions/guide/x", "/plain/form-letter")) {
            assertThat(status(none)).as(none).isEqualTo(404);
        }
    }

    @Test
    void the_only_telephone_numbers_are_the_national_ones_and_what_is_not_known_says_so() throws Exception {
        for (var path : PATHS) {
            var page = page("/plain" + path);
            var text = page.select(".text, .blank").text();
            assertThat(text.replaceAll("12388|12337|12368|2022", "")).as(path).doesNotContainPattern("\\d{5,}");
            assertThat(page.select("a[href^=tel]").eachAttr("href")).isSubsetOf("tel:12388", "tel:12337", "tel:12368");
        }
        assertThat(page("/plain/reception").select("td .unset")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(page("/plain/forms/assessment").text()).contains("样表·待本院确认");
    }

    @Test
    void the_guide_names_each_door_with_when_where_how_and_what_the_portal_cannot_do() throws Exception {
        var page = page("/plain/guide");
        assertThat(page.select("main h2").eachText()).contains("先分清两件事", "立案窗口", "跨域立案", "网上立案", "调解", "胜诉退费", "判后答疑", "举报违纪违法");
        assertThat(page.select(".contents a")).hasSizeGreaterThan(8);
        assertThat(page.text()).contains("第五十三条", "十五日内退还", "12388", "12337", "12368");
        assertThat(page.text().split("本网站不能做的", -1)).hasSizeGreaterThan(8);
    }

    @Test
    void who_reads_english_gets_the_chinese_with_one_sentence_where_there_is_no_english_and_every_version_can_be_read() throws Exception {
        var editor = new Actor.Staff(
                new StaffId("a_" + UUID.randomUUID().toString().replace("-", "")), new DepartmentCode("RESEARCH"), Set.of(Role.EDITOR));
        var wording = new Wording(new Said("关于", "## 只有中文\n\n一句 & 两句 \"三\"。"), Said.NOTHING);
        try {
            assertThat(pages.propose(new Draft("about", 1, wording, "先写中文，英文随后"), editor)).isEmpty();
            assertThat(page("/plain/about").text()).as("not before it is approved").doesNotContain("只有中文");
            assertThat(pages.approve(pages.open("about").orElseThrow().id(), Fixtures.PRESIDENT)).isEmpty();
            var english = page("/plain/about?lang=en");
            assertThat(english.select("p.note").text()).isEqualTo("This page is not in English yet; what follows is the Chinese.");
            assertThat(english.select("h1").attr("lang")).isEqualTo("zh-CN");
            assertThat(english.select("div[lang=zh-CN]").text()).contains("一句 & 两句 \"三\"。");
            assertThat(page("/plain/versions/about").select(".line > li").eachText()).hasSize(2).first().asString().contains("先写中文，英文随后");
            assertThat(page("/plain/versions/about/2").select(".difference ins").eachText()).contains("## 只有中文");
            var old = page("/plain/versions/about/1");
            assertThat(old.select(".note.warn").text()).contains("这是旧的一版");
            assertThat(old.text()).doesNotContain(editor.id().value());
        } finally {
            jdbc.sql("UPDATE guidance_page SET version = 1, checked_at = NULL WHERE slug = 'about'").update();
            jdbc.sql("DELETE FROM guidance_text WHERE slug = 'about' AND proposed_by IS NOT NULL").update();
        }
    }

    @Test
    void a_blank_form_is_a_file_too_the_same_each_time_and_with_everything_the_page_says() throws Exception {
        for (var name : List.of("letter", "assessment")) {
            var button = page("/plain/forms/" + name).expectFirst("a[download]").attr("href");
            assertThat(button).isEqualTo("/plain/forms/" + name + ".pdf");
            var bytes = file(button);
            assertThat(file(button)).isEqualTo(bytes);
            try (var pdf = Loader.loadPDF(bytes)) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(3);
                for (var cell : page("/plain/forms/" + name).select(".blank td, .blank h2").eachText()) {
                    assertThat(text).contains(cell.replaceAll("\\s", ""));
                }
            }
        }
        assertThat(status("/plain/forms/none.pdf")).isEqualTo(404);
    }

    private byte[] file(String address) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        return answer.body();
    }

    private int status(String address) throws Exception {
        return get(address).statusCode();
    }

    private Document page(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address.replaceFirst("#.*", "")))
                .header("Accept-Language", "zh-CN")
                .GET()
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}
