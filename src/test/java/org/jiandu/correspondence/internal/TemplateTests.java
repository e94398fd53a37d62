package org.jiandu.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.correspondence.PaperData;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Csv;
import org.jiandu.paper.Sheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every paper of the list is there, says in Chinese what it must, and leaves blank what nobody knows. */
class TemplateTests {
    private static final List<Template> ALL = all();
    private static final List<String> LIST = List.of(
            "receipt", "acceptance", "reception", "forwarded", "not-accepted", "supplement", "extension", "redirect", "merged",
            "reopened", "withdrawn", "opinion", "closed", "registration", "submission", "assignment", "referral", "objection",
            "report", "transfer", "urge", "supervision", "supervision-answer", "delivery-receipt", "report-up",
            "closing-approval", "aid", "contents");

    @Test
    void every_paper_of_the_list_is_there_once() {
        assertThat(ALL.stream().map(Template::code)).containsExactlyInAnyOrderElementsOf(LIST);
        assertThat(ALL.stream().map(Template::title)).doesNotHaveDuplicates();
        assertThat(ALL.stream().filter(t -> !t.inside())).hasSize(13);
    }

    @TestFactory
    Stream<DynamicTest> each_paper_is_whole_when_filled_and_when_blank() {
        return ALL.stream().map(template -> DynamicTest.dynamicTest(template.title(), () -> {
            for (var data : List.of(Samples.full(), PaperData.none(), Samples.full().with("text", "第一行\n#seal\n|{due}| $1 \\ 完"))) {
                var body = template.filled(data, false);
                assertThat(body.replace("{due}", "")).doesNotContainPattern("\\{\\w*}");
                assertThat(body.lines().filter(l -> l.startsWith("#")))
                        .allMatch(l -> l.matches("(?s)#(to|h|note|row|tall|table|tr|sign|blank|seal)( .*)?"));
                var words = body.replaceAll("(?m)^#\\w+", "").replace("WH-2026-000123", "").replace("{due}", "").replace("seal", "");
                assertThat(words).doesNotContainPattern("[A-Za-z]{2,}");
            }
        }));
    }

    @Test
    void the_law_a_part_rests_on_is_in_the_table_of_articles() throws IOException {
        var articles = Csv.read(Files.readString(Path.of("docs/law/articles.csv"))).stream()
                .map(r -> r.getOrDefault("id", ""))
                .collect(Collectors.toSet());
        for (var template : ALL) {
            assertThat(template.missing(PaperData.none()).stream().flatMap(r -> r.law().stream()).map(Article::id)).isSubsetOf(articles);
        }
    }

    @Test
    void an_extension_without_reasons_or_a_new_day_is_not_issued_because_of_article_34() {
        assertThat(template("extension").missing(PaperData.none()))
                .extracting(r -> r.field() + r.law().map(Article::id).orElse(""))
                .contains("textXF-2022-34", "newDueXF-2022-34");
        assertThat(template("extension").missing(Samples.full())).isEmpty();
    }

    @Test
    void an_opinion_names_each_part_that_is_missing_with_its_article() {
        var opinion = template("opinion");
        assertThat(opinion.missing(Samples.full())).isEmpty();
        assertThat(opinion.missing(Samples.full().with("basis", " "))).singleElement().satisfies(no -> {
            assertThat(no.field()).isEqualTo("basis");
            assertThat(no.law()).contains(new Article("XF-2022-32"));
        });
        assertThat(opinion.missing(Samples.full().with("remedyBy", " "))).singleElement().satisfies(no ->
                assertThat(no.law()).contains(new Article("XF-2022-35")));
    }

    @Test
    void what_nobody_knows_stays_blank_for_the_pen() {
        assertThat(template("registration").filled(PaperData.none(), false)).contains("#row 姓名 |  | 性别 | ");
        assertThat(template("assignment").filled(PaperData.none(), false)).contains("#to ＿＿＿＿＿＿：");
        assertThat(template("report").filled(PaperData.none(), false)).contains("#blank 2", "#tr  | ");
    }

    @Test
    void a_letter_with_a_gap_is_not_issued_and_a_line_nobody_needs_is_left_out() {
        var closed = template("closed");
        assertThat(closed.missing(PaperData.none())).extracting(r -> r.field()).containsExactly("number", "receivedOn", "answeredOn");
        var said = PaperData.of(Map.of("number", "WH-2026-000123", "receivedOn", "2026年3月6日", "answeredOn", "2026年4月1日"));
        assertThat(closed.missing(said)).isEmpty();
        assertThat(closed.filled(said, true)).doesNotContain("#blank", "＿");
    }

    @Test
    void the_words_on_the_follow_page_are_without_those_of_the_press() {
        assertThat(Sheet.words("#to 信访人：\n您好。\n#h 一、事实\n#seal")).isEqualTo("信访人：\n您好。\n一、事实");
    }

    static Template template(String code) {
        return ALL.stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
    }

    static List<Template> all() {
        try (var files = Files.list(Path.of("seeds/letters"))) {
            return files.sorted().map(TemplateTests::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template read(Path file) {
        try {
            return Template.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a ticket and its people might say; all invented. */
    static final class Samples {
        private Samples() {}

        static PaperData full() {
            var values = new java.util.HashMap<String, String>();
            values.putAll(Map.of(
                    "number", "WH-2026-000123", "receivedOn", "2026年3月6日", "assignedOn", "2026年3月10日", "acceptedOn",
                    "2026年3月10日", "issuedOn", "2026年3月12日", "due", "2026年5月9日", "department", "执行局", "channel", "来访",
                    "class", "投诉", "to", "立案庭"));
            values.putAll(Map.of(
                    "name", "测试甲", "maskedName", "测**", "phone", "19900000000", "address", "望花区示例街道1号", "demands",
                    "1.请求发还案款三万二千元。\n2.请求说明迟延的原因。", "text",
                    "本人的执行案款已于去年十二月到账，至今没有发还。多次到执行局询问，答复是正在走审批程序，没有告知具体日期。请院里查明原因，尽快发还。",
                    "facts", "经查，涉案款项三万二千元于2025年12月18日到账，因承办人工作变动没有及时办理发还手续，2026年3月20日已经发还。", "reasons",
                    "案款到账后应当及时发还。承办人变动不是迟延的正当理由，反映的情况属实。", "opinion", "1.予以支持。案款三万二千元已经发还。\n2.予以解释说明。迟延因工作交接脱节，已责令执行局逐案清理。",
                    "basis", "《信访工作条例》第三十一条、第三十二条。"));
            values.putAll(Map.of(
                    "remedy", "辽宁省抚顺市中级人民法院", "remedyBy", "2026年4月24日", "newDue", "2026年6月8日", "oldDue", "2026年5月9日", "days",
                    "三十", "mainNumber", "WH-2026-000123", "proposal", "建议交执行局核查，依法答复。", "noticeBy", "2026年3月23日", "contact",
                    "联系电话：024-00000000　地址：望花区示例路1号", "answeredOn", "2026年4月1日"));
            return new PaperData(values, Map.of()).with("acts", List.of(
                    Map.of("at", "2026年3月6日", "what", "登记"), Map.of("at", "2026年3月10日", "what", "交办：执行局"),
                    Map.of("at", "2026年3月12日", "what", "与信访人电话核对案款数额"), Map.of("at", "2026年3月20日", "what", "案款发还")));
        }
    }
}
