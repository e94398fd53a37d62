package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiandu.attachment.FileType;
import org.jiandu.attachment.Texts;
import org.jiandu.attachment.Texts.Plain;
import org.jiandu.attachment.Texts.Read;
import org.jiandu.attachment.Texts.Refused;
import org.jiandu.attachment.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a document come out as they print, and what cannot be read is refused with one sentence. */
class TextsTests {
    private static final Texts TEXTS = new TextsDesk();
    private static final Path NOTICE = Path.of("seeds/notice/2022/notice.txt");

    @Test
    void the_notice_as_word_document_pdf_and_web_page_gives_the_words_of_the_printed_file() throws IOException {
        var printed = Files.readString(NOTICE);
        var lines = printed.lines().map(l -> l.replace("\f", "")).toList();
        assertThat(words(read("通报.docx", Papers.docx(lines)))).isEqualTo(words(printed));
        assertThat(words(read("通报.pdf", Papers.pdf(lines)))).isEqualTo(words(printed));
        assertThat(words(read("通报.html", Papers.html(lines).getBytes(UTF_8)))).isEqualTo(words(printed));
        assertThat(words(read("通报.htm", Papers.html(lines).getBytes(Charset.forName("GB18030"))))).isEqualTo(words(printed));
    }

    @Test
    void a_text_file_comes_back_byte_for_byte_in_whatever_encoding() throws IOException {
        var words = Files.readString(NOTICE);
        for (var content : List.of(
                Files.readAllBytes(NOTICE), words.getBytes(Charset.forName("GB18030")), ("\ufeff" + words).getBytes(UTF_8),
                ("\ufeff" + words).getBytes(UTF_16LE), words.getBytes(UTF_16LE))) {
            assertThat(TEXTS.read("通报.TXT", content)).isInstanceOfSatisfying(Plain.class, p -> assertThat(p.content()).isEqualTo(content));
        }
    }

    @Test
    void paragraphs_breaks_tabs_and_cells_of_a_word_document_keep_their_order() {
        var text = text(TextKind.DOCX, Papers.word("""
                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>一是</w:t><w:tab/><w:t>学习</w:t><w:br/><w:t>下一行</w:t>\
                <w:cr/><w:t>再一行</w:t></w:r></w:p>\
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>立案庭</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>二是</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
                <w:p><w:hyperlink><w:r><w:t>末段</w:t></w:r></w:hyperlink></w:p>"""));
        assertThat(text).isEqualTo("一是 学习\n下一行\n再一行\n立案庭\n二是\n末段\n");
    }

    @Test
    void deleted_moved_hidden_and_remarked_words_and_the_code_of_fields_stay_out() {
        var text = text(TextKind.DOCX, Papers.word("""
                <w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>\
                <w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>\
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
                <w:commentRangeStart w:id="1"/><w:r><w:t>末</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>"""));
        assertThat(text).isEqualTo("留增7末\n");
    }

    @Test
    void a_text_box_follows_the_paragraph_it_hangs_on_and_is_read_once() {
        var text = text(TextKind.DOCX, Papers.word("""
                <w:p><w:r><w:t>正文的前半</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p>\
                </w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:p><w:r><w:t>框里</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r>\
                <w:r><w:t>和后半</w:t></w:r></w:p>"""));
        assertThat(text).isEqualTo("正文的前半和后半\n框里\n");
    }

    @Test
    void of_a_web_page_only_what_a_reader_sees_is_taken() {
        var text = text(TextKind.HTML, """
                <html><head><title>页名</title></head><body><script>alert('脚本')</script><style>.x{content:'样式'}</style>
                <h1>通报</h1><p>第一段<br>第二行</p><div hidden>看不见</div><p style="display: none">也看不见</p><del>删</del>
                <table><tr><td>立案庭</td><td>一是</td></tr></table><pre>甲
                乙</pre><ul><li>项</li></ul></body></html>""".getBytes(UTF_8));
        assertThat(text.lines().map(String::strip).filter(l -> !l.isEmpty()))
                .containsExactly("通报", "第一段", "第二行", "立案庭", "一是", "甲", "乙", "项");
    }

    @Test
    void an_empty_file_an_unknown_kind_and_a_file_that_is_not_what_its_name_says_are_told_apart() {
        assertThat(refused("通报.docx", new byte[0])).isEqualTo("attachment.refused.empty");
        assertThat(refused("通报.doc", Poison.docx())).isEqualTo("attachment.refused.unread");
        assertThat(refused("通报", Poison.docx())).isEqualTo("attachment.refused.unread");
        assertThat(refused("通报.docx", Papers.pdf(List.of("通报")))).isEqualTo("attachment.refused.unlike");
        assertThat(refused("通报.pdf", Papers.docx(List.of("通报")))).isEqualTo("attachment.refused.unlike");
        assertThat(refused("通报.txt", Papers.docx(List.of("通报")))).isEqualTo("attachment.refused.unlike");
        assertThat(refused("通报.txt", Papers.html(List.of("通报")).getBytes(UTF_8))).isEqualTo("attachment.refused.unlike");
        assertThat(refused("通报.txt", new byte[] {0, 1, 2, 3, 4, 5})).isEqualTo("attachment.refused.unlike");
        assertThat(refused("通报.html", "没有标记".getBytes(UTF_8))).isEqualTo("attachment.refused.unlike");
        assertThat(refused("通报.docx", Poison.zip(java.util.Map.of("a.txt", new byte[] {1})))).isEqualTo("attachment.refused.unlike");
    }

    @Test
    void fifty_megabytes_are_refused_by_their_length_alone(@TempDir Path folder) throws IOException {
        var large = folder.resolve("通报.txt");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        var read = TEXTS.read(large);
        assertThat(read).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.why().key()).isEqualTo("attachment.refused.size");
            assertThat(r.why().args()).containsExactly(20);
        });
        assertThat(TEXTS.read(new Upload("通报.docx", new byte[0], 50L << 20))).isEqualTo(read);
    }

    @Test
    void a_password_is_told_also_where_word_hides_the_whole_document_behind_it() {
        assertThat(refused("通报.pdf", Poison.lockedPdf())).isEqualTo("attachment.refused.password");
        var sealed = new String(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, ISO_8859_1)
                + "\0".repeat(600) + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
        assertThat(refused("通报.docx", sealed.getBytes(ISO_8859_1))).isEqualTo("attachment.refused.password");
    }

    @Test
    void a_pdf_of_scanned_pictures_is_said_to_hold_no_text() {
        assertThat(refused("通报.pdf", Papers.scan(3))).isEqualTo("attachment.refused.scanned");
        assertThat(refused("通报.docx", Papers.docx(List.of("", " ")))).isEqualTo("attachment.refused.wordless");
    }

    @Test
    void what_is_cut_off_or_broken_is_damaged() {
        var whole = Papers.docx(List.of("通报".repeat(400)));
        assertThat(refused("通报.docx", java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo("attachment.refused.damaged");
        assertThat(refused("通报.pdf", "%PDF-1.7 and nothing".getBytes(UTF_8))).isEqualTo("attachment.refused.damaged");
        assertThat(refused("通报.docx", Papers.word("<w:p><w:r>"))).isEqualTo("attachment.refused.damaged");
    }

    @Test
    void bombs_nested_archives_macros_and_entities_end_in_a_sentence_and_the_portal_goes_on() {
        assertThat(refused("通报.docx", Poison.bomb())).isEqualTo("attachment.refused.unsafe");
        assertThat(refused("通报.docx", Poison.nested(10))).isEqualTo("attachment.refused.unsafe");
        assertThat(refused("通报.docx", Poison.docxWith("word/vbaProject.bin", new byte[] {1}))).isEqualTo("attachment.refused.active");
        assertThat(refused("通报.docx", Papers.word("<w:p>".repeat(100_000)))).isEqualTo("attachment.refused.unsafe");
        assertThat(refused("通报.html", Papers.html(List.of("字".repeat(3_100_000))).getBytes(UTF_8))).isEqualTo("attachment.refused.long");
        var entity = "<?xml version=\"1.0\" encoding=\"%s\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>";
        assertThat(refused("通报.docx", Poison.docxWith("word/document.xml", entity.formatted("UTF-8").getBytes(UTF_8))))
                .isEqualTo("attachment.refused.entities");
        assertThat(refused("通报.docx", Poison.docxWith("word/document.xml", ("\ufeff" + entity.formatted("UTF-16")).getBytes(UTF_16LE))))
                .isEqualTo("attachment.refused.entities");
        assertThat(refused("通报.html", "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><html><body>&e;</body></html>".getBytes(UTF_8)))
                .isEqualTo("attachment.refused.entities");
        assertThat(words(read("通报.docx", Papers.docx(List.of("仍然读得出"))))).isEqualTo("仍然读得出");
    }

    private static String read(String name, byte[] content) {
        var reading = TEXTS.read(name, content);
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).text();
    }

    private static String refused(String name, byte[] content) {
        var reading = TEXTS.read(name, content);
        assertThat(reading).as(name).isInstanceOf(Refused.class);
        return ((Refused) reading).why().key();
    }

    private static String text(TextKind kind, byte[] content) {
        var verdict = Extractor.verdict(kind, content);
        assertThat(verdict).isInstanceOfSatisfying(Verdicts.Good.class, g -> assertThat(g.type()).isEqualTo(FileType.TXT));
        return new String(java.util.Objects.requireNonNull(((Verdicts.Good) verdict).instead()), UTF_8);
    }

    /** Without page markers and white space. */
    private static String words(String text) {
        return text.replaceAll("(?m)^\\s*[-—－]+\\s*\\d+\\s*[-—－]+\\s*$", "").replaceAll("[\\s\\u3000\\f]", "");
    }
}
