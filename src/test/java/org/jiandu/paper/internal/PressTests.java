package org.jiandu.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiandu.paper.Binder;
import org.jiandu.paper.Sheet;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A paper is A4, can be read aloud, copied and searched, keeps for ever, and is the same whenever it is printed. */
class PressTests {
    private static final Instant AT = Instant.parse("2026-03-17T02:00:00Z");
    private static final String BODY = """
            #to 信访人（办件编号 WH-2026-000123）：
            您于2026年3月6日反映的事项，我院已于2026年3月17日受理，交由执行局办理。
            #h 一、核查情况
            日、二、人、十、高、门、长、西、见、车，都是常用字；“引号”、〔2026〕、……、——。
            #table 序号:1 | 时间:3 | 事项:6
            #tr 1 | 2026年3月6日 | 登记
            #tr 2 | 2026年3月17日 | 受理
            #row 姓名 | 测试甲 | 电话 | 19900000000
            #tall 4 事实和理由 | 案款没有发还。
            #blank 2
            #sign 承办人 | 日期
            #seal
            """;

    private final PdfPress press = new PdfPress();

    @Test
    void a_paper_can_be_copied_and_searched_in_ordinary_characters() throws IOException {
        var text = text(press.pdf(one(BODY)));
        assertThat(text).contains("信访事项受理告知书", "望法信访告〔2026〕12号", "日、二、人、十、高、门、长、西、见、车", "——", "2026年3月17日", "— 1 —");
        assertThat(text.codePoints()).noneMatch(c -> (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF));
    }

    @Test
    void the_same_paper_is_the_same_file_to_the_last_byte() {
        assertThat(press.pdf(one(BODY))).isEqualTo(new PdfPress().pdf(one(BODY)));
        assertThat(press.pdf(one(BODY))).isNotEqualTo(press.pdf(one(BODY + "补充一句。")));
    }

    @Test
    void a_screen_reader_and_an_archive_can_rely_on_it() throws Exception {
        var pdf = press.pdf(one(BODY));
        Files.write(Path.of("target", "paper-sample.pdf"), pdf);
        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getFailedChecks()).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void a_name_outside_the_case_is_marked_and_its_code_is_told() throws IOException {
        var text = text(press.pdf(one("#to 张𠮷\u200b😀：\n您好，喆、镕、堃、𬭎都写得出。")));
        assertThat(text).contains("张〓〓：", "喆、镕、堃、𬭎", "U+20BB7、U+1F600");
        assertThat(press.html(one("#to 张𠮷："))).contains("张𠮷：");
    }

    @Test
    void what_somebody_wrote_never_becomes_markup_or_a_word_of_the_press() throws IOException {
        var evil = "<b>粗</b> &amp; <script>\n#seal\n#row 甲 | 乙";
        var html = press.html(one(Sheet.prose(evil)));
        assertThat(html).contains("&lt;b&gt;粗", "＃seal", "＃row 甲 | 乙").doesNotContain("<script>");
        assertThat(text(press.pdf(one("#row 内容 | " + Sheet.cell(evil))))).contains("<b>粗</b> &amp; <script>", "#row 甲 ｜ 乙");
    }

    @Test
    void letters_printed_together_are_each_counted_from_one_and_a_file_is_counted_through() throws IOException {
        var letter = one("一页。\n#seal").sheets().getFirst();
        var batch = text(press.pdf(new Binder("告知书两份", Binder.Pages.EACH, List.of(letter, letter), AT)));
        assertThat(batch.split("— 1 —", -1)).hasSize(3);
        assertThat(batch).doesNotContain("— 2 —");
        var file = text(press.pdf(new Binder("信访卷宗目录", Binder.Pages.THROUGH, List.of(letter, letter), AT)));
        assertThat(file).contains("— 1 —", "— 2 —", "— 3 —");
        assertThat(file).containsPattern("(?s)页次.*\\D3 *\\R.*— 2 —");
    }

    @Test
    void a_very_long_text_goes_on_over_pages() throws IOException {
        var pdf = press.pdf(one("#tall 6 内容 | " + "反映的情况很长，".repeat(1_200) + "\n#seal"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(5, 40);
        }
        assertThat(text(pdf).replaceAll("\\s|— \\d+ —", "").split("反映的情况很长，", -1)).hasSizeGreaterThan(1_150);
    }

    @Test
    void a_warm_press_prints_a_letter_within_a_tenth_of_a_second() {
        for (int i = 0; i < 20; i++) {
            press.pdf(one(BODY));
        }
        var work = ManagementFactory.getThreadMXBean();
        long before = work.getCurrentThreadCpuTime();
        for (int i = 0; i < 10; i++) {
            press.pdf(one(BODY));
        }
        long each = (work.getCurrentThreadCpuTime() - before) / 10_000_000;
        System.out.println("press: " + each + " ms of processor time a letter, warm");
        assertThat(each).isLessThan(200); // an idle machine takes less than half of it; a busy one must not fail
    }

    private static Binder one(String body) {
        return Binder.of(new Sheet("信访事项受理告知书", "望法信访告〔2026〕12号", "抚顺市望花区人民法院", body, LocalDate.of(2026, 3, 17)), AT);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
