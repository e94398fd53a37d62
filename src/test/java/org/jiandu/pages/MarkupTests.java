package org.jiandu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Markup.Reading;
import org.jiandu.pages.Text.Block;
import org.jiandu.pages.Text.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor may write on a guidance page, and what never gets through. */
class MarkupTests {

    @Test
    void headings_lists_tables_bold_words_and_links_are_read() {
        var text = sound("## 立案窗口\n\n先**打电话**：[打 12368](tel:12368)。\n\n- 一\n- 二\n\n| 项目 | 填写 |\n|---|---|\n| 案号 |  |");
        assertThat(text.sections()).extracting(h -> Text.plain(h.words())).containsExactly("立案窗口");
        assertThat(text.blocks()).hasSize(4);
        assertThat(((Block.Paragraph) text.blocks().get(1)).words()).contains(
                new Inline.Strong(List.of(new Inline.Words("打电话"))),
                new Inline.Link("tel:12368", List.of(new Inline.Words("打 12368"))));
        assertThat(((Block.Points) text.blocks().get(2)).items()).hasSize(2);
        assertThat(((Block.Table) text.blocks().get(3)).rows().getFirst().get(1).words()).as("a place for the pen").isEmpty();
    }

    @ParameterizedTest(name = "code of a web page is refused: {0}")
    @ValueSource(strings = {
        "<script>alert(1)</script>", "好 <img src=x onerror=alert(1)>", "<!-- x -->", "- <b>粗</b>",
        "| <i>格</i> |\n|---|", "<style>p{}</style>", "<?php ?>", "<![CDATA[x]]>"
    })
    void code_of_a_web_page_is_refused(String typed) {
        assertThat(keys(typed)).isNotEmpty().containsOnly("pages.refused.html");
    }

    @ParameterizedTest(name = "a link may not lead to {0}")
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "data:text/html,x", "vbscript:x", "http://example.com/",
        "//example.com/x", "ftp://example.com", "file:///etc/passwd", "mailto:a@example.com", "/plain/guide", "/office/pages", "/api/v1",
        "guide", "#s1", "https://", "https://a@b.com/", "https://例子.中国/", "tel:", "tel:12;ext=1", "/\\example.com", "/%2f/example.com"
    })
    void a_link_may_lead_only_to_https_a_telephone_or_this_site(String to) {
        assertThat(keys("[看](" + to + ")")).containsExactly("pages.refused.link");
    }

    @ParameterizedTest(name = "a link may lead to {0}")
    @ValueSource(strings = {"https://www.example.com/a?b=c#d", "tel:12368", "tel:+86-24-5750-0000", "/guide", "/feedback?item=2022:7", "/forms/letter", "/guide#s2", "/"})
    void a_link_may_lead_there(String to) {
        assertThat(keys("[看](" + to + ")")).isEmpty();
    }

    @Test
    void a_link_hidden_behind_a_definition_is_looked_at_all_the_same() {
        assertThat(keys("[看][x]\n\n[x]: javascript:alert(1)")).contains("pages.refused.link");
        assertThat(keys("<javascript:alert(1)>")).containsExactly("pages.refused.link");
        assertThat(keys("[](https://example.com/)")).containsExactly("pages.refused.link.words");
    }

    @ParameterizedTest(name = "line {1} is named for {2}")
    @CsvSource({
        "'好\n\n![图](https://example.com/a.png)', 3, pages.refused.image", "'好\n\n# 大', 3, pages.refused.heading",
        "'### 小', 1, pages.refused.heading", "'好\n\n用 `code`', 3, pages.refused.block", "'请打 {手机}', 1, pages.refused.place",
        "'好\n二\u202e三', 2, pages.refused.hidden"
    })
    void what_is_refused_names_its_line(String typed, int line, String key) {
        assertThat(reasons(typed.replace("\\n", "\n"))).containsExactly(Refusal.of(key, line));
    }

    @Test
    void what_looks_like_a_quotation_or_a_rule_stays_as_it_was_typed() {
        assertThat(sound("> 他说").blocks()).containsExactly(new Block.Paragraph(List.of(new Inline.Words("> 他说"))));
        assertThat(sound("3 < 5 & 6 > 2").blocks()).hasSize(1);
        assertThat(sound("<svg/onload=alert(1)>").blocks()).as("words, and written as words")
                .containsExactly(new Block.Paragraph(List.of(new Inline.Words("<svg/onload=alert(1)>"))));
    }

    @Test
    void settings_of_the_court_are_places_and_their_names_are_known_in_both_languages() {
        assertThat(sound("请打 {电话}。").blocks()).containsExactly(new Block.Paragraph(List.of(
                new Inline.Words("请打 "), new Inline.Place(Setting.TELEPHONE), new Inline.Words("。"))));
        assertThat(sound("{to be filled in}").blocks()).containsExactly(new Block.Paragraph(List.of(new Inline.Place(Setting.UNSET))));
    }

    @Test
    void a_text_made_to_break_the_reader_is_refused_or_read_but_never_ends_it() {
        assertThat(keys("字".repeat(Markup.LONGEST + 1))).containsExactly("pages.refused.long");
        assertThat(keys("一\n".repeat(Markup.MOST_LINES + 1))).containsExactly("pages.refused.long");
        assertThat(keys("- ".repeat(5_000) + "x")).isNotNull();
        assertThat(keys("**a ".repeat(4_000))).isNotNull();
        assertThat(keys("*a **b ".repeat(1_500) + "b** a*".repeat(1_500).substring(0, 8_000))).isNotNull();
        assertThat(keys("[".repeat(10_000))).isNotNull();
        assertThat(keys("\u0000")).containsExactly("pages.refused.hidden");
    }

    @Test
    void a_difference_names_what_went_and_what_came_and_leaves_the_rest() {
        var difference = Difference.of("一\n二\n三\n四\n五", "一\n二\n三改\n四\n五\n六").near(1);
        assertThat(difference.lines()).extracting(l -> l.what() + l.text())
                .containsExactly("SAME二", "GONE三", "NEW三改", "SAME四", "SAME五", "NEW六");
        assertThat(Difference.of("一\n\n二", "一\n二").none()).isTrue();
    }

    private static Text sound(String typed) {
        return switch (Markup.read(typed)) {
            case Reading.Sound(var text) -> text;
            case Reading.Refused(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private static List<Refusal> reasons(String typed) {
        return Markup.read(typed) instanceof Reading.Refused(var reasons) ? reasons : List.of();
    }

    private static List<String> keys(String typed) {
        return reasons(typed).stream().map(Refusal::key).distinct().toList();
    }
}
