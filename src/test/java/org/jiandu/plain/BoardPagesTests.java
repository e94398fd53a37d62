package org.jiandu.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiandu.attachment.Upload;
import org.jiandu.board.Board;
import org.jiandu.board.Figure;
import org.jiandu.board.MeasureState;
import org.jiandu.board.Proof;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.MeasureRef;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.ticket.Fixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board as a citizen reads it, without script and without cookies. */
@DatabaseTest
class BoardPagesTests {
    private static final MeasureRef CARE = new MeasureRef(new ItemRef("2022", 25), 2, 0);

    private final int port;
    private final Board board;
    private final JdbcClient jdbc;
    private final HttpClient http = HttpClient.newHttpClient();

    BoardPagesTests(@LocalServerPort int port, Board board, JdbcClient jdbc) {
        this.port = port;
        this.board = board;
        this.jdbc = jdbc;
    }

    @AfterEach
    void the_board_is_empty_again() {
        for (var table : List.of("board_file", "board_figure", "board_state", "board_evidence", "board_submission")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("UPDATE board SET version = version + 1").update();
    }

    @Test
    void every_measure_is_on_the_board_and_the_states_add_up() throws Exception {
        var page = page("/plain/board");
        int all = board.read("2022").orElseThrow().lines().size();
        assertThat(page.select(".items > li")).hasSize(all);
        assertThat(page.select(".tally li:not(.late) b").eachText().stream().mapToInt(Integer::parseInt).sum()).isEqualTo(all);
        assertThat(page.select(".tally a")).hasSize(6);
        assertThat(page.text()).contains("主题由本门户归纳", "从", "起算", "信息有误", "首次执行案件执行完毕率", "案件评查工作规则");
        assertThat(page.select("script, [style], [onclick]")).isEmpty();
        assertThat(page.select("form.filter").attr("method")).isEqualTo("get");
        for (var link : page.select(".items h3 a").eachAttr("href").stream().distinct().limit(12).toList()) {
            var target = page(link.replaceFirst("#.*", ""));
            assertThat(target.getElementById(link.replaceFirst(".*#", ""))).as(link).isNotNull();
        }
    }

    @Test
    void filters_are_plain_addresses_and_what_is_not_understood_hides_nothing() throws Exception {
        int all = board.read("2022").orElseThrow().lines().size();
        assertThat(page("/plain/board?unit=FINANCE").select(".items > li")).hasSize(1);
        assertThat(page("/plain/board?unit=none&theme=leadership").select(".items > li")).hasSize(20);
        assertThat(page("/plain/board?state=DONE").select(".items > li")).isEmpty();
        assertThat(page("/plain/board?state=DONE").text()).contains("没有符合的措施");
        assertThat(page("/plain/board?state=x").select(".items > li")).hasSize(all);
        assertThat(page("/plain/board?unit=FINANCE").select("option[selected]").eachAttr("value")).contains("FINANCE");
        assertThat(get("/plain/board?notice=none").statusCode()).isEqualTo(404);
    }

    @Test
    void approved_evidence_stands_at_its_measure_with_figures_and_file_and_without_a_name() throws Exception {
        var file = Upload.of("回访.txt", "执行回访记录。".getBytes(StandardCharsets.UTF_8));
        var today = board.read("2022").orElseThrow().today();
        var draft = new Proof.Draft(
                today, Proof.Kind.FIGURES, "回访当事人<b>十二</b>人。", List.of(new Figure("回访", "12", "人", "执行局台账")), null, file);
        assertThat(board.enter(CARE, draft, Fixtures.ENFORCER)).isEmpty();
        assertThat(page("/plain/n/2022/25").text()).doesNotContain("回访");
        approve();
        assertThat(board.propose(CARE, MeasureState.DONE, "回访已经全部完成。", Fixtures.ENFORCER)).isEmpty();
        approve();
        var page = page("/plain/n/2022/25");
        var measure = page.expectFirst("#m-2-0");
        assertThat(measure.text()).contains("已完成（有证据）", "回访当事人<b>十二</b>人", "12 人", "执行局台账", "由另一人核准", "回访已经全部完成");
        assertThat(page.html()).doesNotContain(Fixtures.ENFORCER.id().value(), Fixtures.LEADER.id().value());
        var saved = get(measure.select("a[href^=/evidence]").attr("href"));
        assertThat(saved.body()).isEqualTo("执行回访记录。");
        assertThat(saved.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment");
        assertThat(saved.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(saved.headers().allValues("set-cookie")).isEmpty();
        assertThat(get("/evidence/b_none").statusCode()).isEqualTo(404);
        assertThat(page("/plain/board?state=DONE").select(".items > li")).hasSize(1);
    }

    @Test
    void item_30_says_that_its_success_is_its_own_claim_and_a_paper_named_twice_leads_to_the_other_item() throws Exception {
        assertThat(page("/plain/n/2022/30").text()).contains("通报自述", "现发改案件、上诉率有所降低");
        assertThat(page("/plain/n/2022/9").select("a[href*=/plain/n/2022/20#m-1-0]")).isNotEmpty();
        assertThat(page("/plain/n/2022/2").text()).contains("推定为 2022 年", "满 2 人以后才计算逾期");
    }

    @Test
    void whoever_sees_that_a_column_is_wrong_finds_the_form_begun() throws Exception {
        var wrong = page("/plain/board").expectFirst(".fresh a:contains(信息有误)").attr("href");
        var form = page(wrong);
        assertThat(form.select("#text").text()).isEqualTo("政务网站“图片新闻”栏目信息有误：");
        assertThat(form.select("input[name=kind][checked]").attr("value")).isEqualTo("COMMENT");
        assertThat(form.select("option[selected]").attr("value")).isEqualTo("2022:20");
        assertThat(page("/plain/feedback?text=" + "x".repeat(500)).select("#text").text()).isEmpty();
    }

    @Test
    void on_english_pages_the_words_of_the_notice_say_that_they_are_chinese() throws Exception {
        for (var address : List.of("/plain/board?lang=en", "/plain/n/2022/10?lang=en")) {
            var page = page(address);
            var stray = page.select("main *").stream()
                    .filter(e -> e.ownText().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                    .filter(e -> language(e).equals("en"))
                    .filter(e -> !e.normalName().equals("option"))
                    .map(Element::outerHtml)
                    .toList();
            assertThat(stray).as(address).isEmpty();
        }
    }

    private static String language(Element element) {
        var nearest = element.closest("[lang]");
        return nearest == null ? "" : nearest.attr("lang");
    }

    private void approve() {
        board.waiting("2022", Fixtures.LEADER).forEach(s -> assertThat(board.approve(s.id(), Fixtures.LEADER)).isEmpty());
    }

    private Document page(String address) throws IOException, InterruptedException {
        return Jsoup.parse(get(address).body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).header("Accept-Language", "zh-CN").build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
