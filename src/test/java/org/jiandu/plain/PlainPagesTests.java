package org.jiandu.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The citizen's pages as a browser without script and without cookies gets them. */
@DatabaseTest
class PlainPagesTests {
    private static final String TEXT = "<script>alert(1)</script> 立案三个月没有答复\u200b\u202e，希望尽快办理。😀";

    private final int port;
    private final Steps steps;
    private final HttpClient http = HttpClient.newHttpClient();

    PlainPagesTests(@LocalServerPort int port, Steps steps) {
        this.port = port;
        this.steps = steps;
    }

    @Test
    void the_front_page_has_three_doors_and_all_items_in_a_few_kilobytes() throws Exception {
        var answer = get("/plain");
        var page = page(answer);
        assertThat(page.select(".doors a").eachText()).hasSize(3);
        assertThat(page.select(".items > li")).hasSize(31);
        assertThat(page.select("script, [style], [onclick]")).isEmpty();
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow()).startsWith("default-src 'none'");
        int weight = answer.body().getBytes(UTF_8).length;
        for (var part : page.select("link[rel=stylesheet], link[rel=icon]")) {
            weight += get(part.attr("href")).body().getBytes(UTF_8).length;
        }
        assertThat(weight).as("page, styles and picture before compression").isLessThan(40 * 1024);
    }

    @Test
    void every_item_has_its_page_and_no_other_address_has_one() throws Exception {
        for (int n = 1; n <= 31; n++) {
            var page = page(get("/plain/n/2022/" + n));
            assertThat(page.select("h1").text()).isNotEmpty();
            assertThat(page.select(".unit li")).as("item " + n).isNotEmpty();
        }
        for (var address : Set.of("/plain/n/2022/32", "/plain/n/2022/0", "/plain/n/2022/x", "/plain/n/none", "/plain/none")) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(page(get("/plain/n/2022?care=1&lang=en")).select("html").attr("data-care")).isNotEmpty();
    }

    @Test
    void everything_typed_survives_each_refusal() throws Exception {
        var typed = form();
        typed.put("text", "一");
        typed.put("phone", "打给我");
        typed.put("name", "虚构的人");
        typed.put("step", "check");
        var page = page(post("/plain/feedback", typed));
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select("#faults a").eachAttr("href")).contains("#text", "#phone");
        assertThat(page.select("#text").text()).isEqualTo("一");
        assertThat(page.select("#phone").attr("value")).isEqualTo("打给我");
        assertThat(page.select("#name").attr("value")).isEqualTo("虚构的人");

        typed.put("text", "字".repeat(5_001));
        assertThat(page(post("/plain/feedback", typed)).select("#text").text()).hasSize(5_001);

        typed.putAll(Map.of("text", TEXT, "phone", "", "step", "send", "token", "made up"));
        var expired = page(post("/plain/feedback", typed));
        assertThat(expired.select("#faults").text()).contains("换成了新的");
        assertThat(expired.expectFirst("#text").wholeText()).isEqualTo(TEXT);
        assertThat(expired.select("input[name=token]").attr("value")).isNotEqualTo("made up");
    }

    @Test
    void a_text_that_cannot_even_be_read_gets_a_page_of_its_own() throws Exception {
        var typed = form();
        typed.put("text", "字".repeat(100_000));
        var answer = post("/plain/feedback", typed);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("内容太长了");
    }

    @Test
    void the_same_form_sent_twice_is_one_matter_and_the_receipt_is_a_file_too() throws Exception {
        var typed = form();
        assertThat(page(post("/plain/feedback", typed)).select(".answers").text()).contains("<script>");
        var early = post("/plain/receipt", typed);
        assertThat(early.statusCode()).as("a receipt cannot be saved before it is given").isEqualTo(410);
        typed.put("step", "send");
        var first = page(post("/plain/feedback", typed)).select(".receipt .big").eachText();
        assertThat(page(post("/plain/feedback", typed)).select(".receipt .big").eachText()).isEqualTo(first).hasSize(2);
        var file = post("/plain/receipt", Map.of("token", typed.get("token")));
        assertThat(file.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment");
        assertThat(file.body()).contains(first);

        var followed = page(post("/plain/follow", Map.of("number", first.get(0), "code", first.get(1))));
        assertThat(followed.select(".now").text()).contains("信访办已经收到");
        assertThat(followed.select("details .said").last()).isNotNull();
        assertThat(followed.html()).doesNotContain("<script>alert");
    }

    @Test
    void a_wrong_code_and_an_unknown_number_are_answered_alike() throws Exception {
        var receipt = steps.receipt(steps.draft(Kind.COMMENT, "建议把诉讼费退费的进度也公开出来。"));
        var wrong = post("/plain/follow", Map.of("number", receipt.number().value(), "code", "1234 5678 9012 3456 7890"));
        var unknown = post("/plain/follow", Map.of("number", "WH-2026-999999", "code", receipt.code().grouped()));
        assertThat(page(wrong).select(".faults").text()).isEqualTo("没有查到。请核对办件编号和查询码，看看有没有抄错。");
        assertThat(page(unknown).select(".faults").text()).isEqualTo(page(wrong).select(".faults").text());
        assertThat(wrong.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
    }

    @Test
    void the_citizen_reads_the_answer_rates_it_and_asks_for_another_one() throws Exception {
        var receipt = steps.receipt(steps.draft(Kind.COMPLAINT, "执行案款到账三个月仍未发还，多次询问没有答复。"));
        var id = steps.id(receipt);
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.FILING), Set.of());
        steps.assign(id, Fixtures.ENFORCEMENT);
        var key = Map.of("number", receipt.number().value(), "code", receipt.code().grouped());
        var assigned = page(post("/plain/follow", key));
        assertThat(assigned.select(".now").text()).contains("正在办理，最迟");
        assertThat(assigned.select("article.letter h3").eachText()).hasSize(1);
        assertThat(assigned.select("article.letter p").size()).isGreaterThan(2);

        steps.answer(id, "经核查，您反映的情况属实，案款已于当日发还。");
        var answered = page(post("/plain/follow", key));
        assertThat(answered.select(".letter.said").text()).contains("案款已于当日发还");
        assertThat(answered.text()).doesNotContain("层报", "封存", "工单", "u_");
        var rated = page(post("/plain/follow", acting(answered, key, Map.of("act", "rate", "satisfaction", "DISCONTENT"))));
        assertThat(rated.select("[role=status]").text()).contains("已收到您的评价");
        var again = page(post("/plain/follow", acting(rated, key, Map.of("act", "reopen", "text", "案款金额不对。"))));
        assertThat(again.select("[role=status]").text()).contains("重新办理");
        assertThat(again.select(".line").text()).contains("案款金额不对。");
        var late = page(post("/plain/follow", acting(rated, key, Map.of("act", "add", "text", "这句话还在"))));
        assertThat(late.select(".faults").text()).contains("情况有了变化");
        assertThat(late.select("textarea").eachText()).contains("这句话还在");
    }

    @Test
    void a_change_of_language_loses_nothing_that_was_typed() throws Exception {
        var typed = form();
        typed.put("step", "change");
        var english = page(post("/plain/feedback?lang=en&care=1", typed));
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.expectFirst("#text").wholeText()).isEqualTo(TEXT);
        assertThat(english.select(".tools button[formaction]").eachAttr("form")).containsOnly("sheet");
    }

    private static Map<String, String> acting(Document page, Map<String, String> key, Map<String, String> act) {
        var all = new LinkedHashMap<>(key);
        all.put("version", page.select("input[name=version]").attr("value"));
        all.putAll(act);
        return all;
    }

    private Map<String, String> form() throws IOException, InterruptedException {
        var page = page(get("/plain/feedback?item=2022:3"));
        var typed = new LinkedHashMap<String, String>();
        typed.put("token", page.select("input[name=token]").attr("value"));
        typed.putAll(Map.of("kind", "COMPLAINT", "item", "2022:3", "text", TEXT, "consent", "1"));
        return typed;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).header("Accept-Language", "zh-CN");
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
