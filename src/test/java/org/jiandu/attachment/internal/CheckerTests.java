package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jiandu.attachment.FileType;
import org.jiandu.attachment.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken and what is refused, told by the content; and a child process that may fail in any way. */
class CheckerTests {
    @Test
    void what_people_send_is_taken() {
        assertGood(FileType.PDF, Poison.pdf());
        assertGood(FileType.DOCX, Poison.docx());
        assertGood(FileType.JPG, Poison.picture("jpg"));
        assertGood(FileType.PNG, Poison.picture("png"));
        assertGood(FileType.TXT, "二〇二六年三月，执行款没有发放。".getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0} with the bytes {1} is {2}")
    @CsvSource({"照片.pdf, png, PNG", "a.exe, pdf, PDF", "报告.pdf, MZ, ", "网页.html, <html>, ", "说明.txt, 文字, TXT", "说明.doc, 文字, "})
    void the_type_is_told_by_the_content_and_not_by_the_name(String name, String what, FileType type) {
        var content = switch (what) {
            case "png" -> Poison.picture("png");
            case "pdf" -> Poison.pdf();
            default -> what.getBytes(UTF_8);
        };
        assertThat(Magic.guess(name, content).orElse(null)).isEqualTo(type);
    }

    @Test
    void markup_that_calls_itself_text_is_refused() {
        assertBad("attachment.refused.type", FileType.TXT, "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8));
    }

    @Test
    void the_test_virus_is_found_without_a_scanner_also_inside_a_document() {
        assertBad("attachment.refused.virus", FileType.TXT, Poison.eicar());
        assertBad("attachment.refused.virus", FileType.DOCX, Poison.docxWith("word/media/a.txt", Poison.eicar()));
    }

    @Test
    void an_archive_of_ten_thousand_members_is_refused() {
        assertBad("attachment.refused.unsafe", FileType.DOCX, Poison.members(10_000));
    }

    @Test
    void a_bomb_and_a_nested_bomb_are_refused() {
        assertBad("attachment.refused.unsafe", FileType.DOCX, Poison.bomb());
        assertBad("attachment.refused.unsafe", FileType.DOCX, Poison.nested(10));
        assertGood(FileType.DOCX, Poison.nested(1));
    }

    @Test
    void an_archive_that_is_no_document_is_refused() {
        assertBad("attachment.refused.type", FileType.DOCX, Poison.zip(java.util.Map.of("a.txt", new byte[] {1})));
    }

    @Test
    void macros_scripts_and_foreign_templates_are_refused() {
        assertBad("attachment.refused.active", FileType.DOCX, Poison.docxWith("word/vbaProject.bin", new byte[] {1}));
        assertBad("attachment.refused.active", FileType.DOCX, Poison.docxWith("word/_rels/settings.xml.rels",
                "<R Type=\"http://x/attachedTemplate\" TargetMode=\"External\" Target=\"http://x\"/>".getBytes(ISO_8859_1)));
        assertBad("attachment.refused.entities", FileType.DOCX, Poison.docxWith("word/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]>".getBytes(ISO_8859_1)));
        assertBad("attachment.refused.active", FileType.PDF, Poison.scriptedPdf());
    }

    @Test
    void a_pdf_with_a_password_is_refused_as_such() {
        assertBad("attachment.refused.password", FileType.PDF, Poison.lockedPdf());
    }

    @Test
    void a_picture_that_promises_too_many_points_is_refused_before_it_is_unpacked() {
        assertBad("attachment.refused.points", FileType.PNG, Poison.pixelBomb());
    }

    @Test
    void what_is_cut_off_is_damaged() {
        var cut = java.util.Arrays.copyOf(Poison.photographWithPlace(), 60);
        assertThat(Checker.verdict(FileType.JPG, cut, true)).isInstanceOf(Verdicts.Bad.class);
        assertBad("attachment.refused.damaged", FileType.PDF, "%PDF-1.7 and nothing".getBytes(ISO_8859_1));
    }

    @Test
    void a_photograph_loses_its_place_and_keeps_which_way_up_it_is() {
        var photograph = Poison.photographWithPlace();
        assertThat(new String(photograph, ISO_8859_1)).contains("GPS");
        var kept = java.util.Objects.requireNonNull(((Verdicts.Good) Checker.verdict(FileType.JPG, photograph, true)).instead());
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("GPS").contains("Exif");
        assertThat(((Verdicts.Good) Checker.verdict(FileType.JPG, kept, true)).instead()).isEqualTo(kept);
        assertThat(((Verdicts.Good) Checker.verdict(FileType.JPG, photograph, false)).instead()).isNull();
    }

    @Test
    void the_sandbox_says_the_same_as_the_check_it_runs() {
        var sandbox = new Sandbox(Checker.class, Sandbox.LONGEST);
        assertThat(sandbox.look(FileType.PDF, Poison.pdf(), false)).isInstanceOf(Verdicts.Good.class);
        assertThat(sandbox.look(FileType.PDF, Poison.lockedPdf(), false)).isEqualTo(new Verdicts.Bad("attachment.refused.password"));
        assertThat(sandbox.look(FileType.DOCX, Poison.bomb(), false)).isEqualTo(new Verdicts.Bad("attachment.refused.unsafe"));
        assertThat(((Verdicts.Good) sandbox.look(FileType.JPG, Poison.photographWithPlace(), true)).instead()).isNotEmpty();
        System.out.println("the sandbox had no network: " + sandbox.withoutNetwork());
    }

    @Test
    void a_parser_that_hangs_or_eats_all_memory_is_ended_and_the_file_refused() {
        var began = System.nanoTime();
        var hangs = new Sandbox(Hanging.class, Duration.ofSeconds(4)).look(FileType.PDF, Poison.pdf(), false);
        assertThat(hangs).isEqualTo(new Verdicts.Bad("attachment.refused.unsafe"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        var dies = new Sandbox(Dying.class, Sandbox.LONGEST).look(FileType.PDF, Poison.pdf(), false);
        assertThat(dies).isEqualTo(new Verdicts.Bad("attachment.refused.unsafe"));
    }

    @Test
    void what_can_be_said_without_looking_inside_is_said_in_words_of_its_own() {
        assertThat(key("", Poison.pdf())).isEqualTo("attachment.refused.name");
        assertThat(key("a".repeat(201) + ".pdf", Poison.pdf())).isEqualTo("attachment.refused.name");
        assertThat(key("a.pdf", new byte[0])).isEqualTo("attachment.refused.empty");
        assertThat(Gate.fault(new Upload("a.pdf", new byte[0], 11 << 20)).orElseThrow().key()).isEqualTo("attachment.refused.size");
        assertThat(Gate.fault(new Upload("a.pdf", new byte[0], 9 << 20)).orElseThrow().key()).isEqualTo("attachment.refused.total");
        assertThat(key("a.exe", "MZ".getBytes(ISO_8859_1))).isEqualTo("attachment.refused.type");
        assertThat(Gate.fault(Upload.of("C:\\fakepath\\判决书.pdf", Poison.pdf()))).isEmpty();
    }

    private static String key(String name, byte[] content) {
        return Gate.fault(Upload.of(name, content)).orElseThrow().key();
    }

    private static void assertGood(FileType type, byte[] content) {
        assertThat(Checker.verdict(type, content, false)).isInstanceOfSatisfying(
                Verdicts.Good.class, good -> assertThat(good.type()).isEqualTo(type));
    }

    private static void assertBad(String key, FileType type, byte[] content) {
        assertThat(Checker.verdict(type, content, false)).isEqualTo(new Verdicts.Bad(key));
    }
}
