package org.jiandu.notice;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same notice in the forms in which offices hand it in. */
class NoticeInputTests {
    private static final Manuscript PRINTED = GoldenNoticeTests.MANUSCRIPT;
    private static final String TEXT = PRINTED.source().text();

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void the_same_notice_comes_out_of_every_form_of_the_file(String form, byte[] bytes) {
        assertThat(TEXT).as("the form differs from the seed").isNotEqualTo(new String(bytes, UTF_8));
        var read = read(bytes);
        assertThat(reading(read)).isEqualTo(reading(PRINTED.read()));
        assertThat(read.sourceSha256()).isNotEqualTo(PRINTED.source().sha256());
    }

    static Stream<Object[]> variants() {
        return Stream.concat(encodings(), Map.of(
                        "CRLF", TEXT.replace("\n", "\r\n"),
                        "indents of U+3000", TEXT.replaceAll("(?m)^(?=.)", "\u3000\u3000"),
                        "full-width digits", fullWidth(TEXT),
                        "full-width page markers", TEXT.replaceAll("—(\\d)—", "－$1－"),
                        "spaced page markers", TEXT.replaceAll("—(\\d)—", "- $1 -"),
                        "full-width page markers and digits", fullWidth(TEXT.replaceAll("—(\\d)—", "－$1－")),
                        "no blank lines", TEXT.replaceAll("\n+", "\n"),
                        "no-break spaces", TEXT.replace(" ", "\u00a0"),
                        "a page break sign", TEXT.replace("—2—", "\f"),
                        "no spaces at all", TEXT.replace(" ", ""))
                .entrySet().stream()
                .map(v -> new Object[] {v.getKey(), v.getValue().getBytes(UTF_8)}));
    }

    private static Stream<Object[]> encodings() {
        return Stream.of(
                new Object[] {"byte order mark", ("\ufeff" + TEXT).getBytes(UTF_8)},
                new Object[] {"GB18030", TEXT.getBytes(Charset.forName("GB18030"))},
                new Object[] {"GB18030 and CRLF", TEXT.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"))},
                new Object[] {"UTF-16", ("\ufeff" + TEXT).getBytes(UTF_16LE)});
    }

    @ParameterizedTest(name = "{0} characters a line")
    @ValueSource(ints = {1, 2, 3, 7, 15, 22, 40, 97, 100_000})
    void lines_may_end_anywhere_as_long_as_items_and_paragraphs_begin_one(int width) {
        var notice = PRINTED.read();
        var body = notice.items().stream().map(i -> wrapped(line(i.ordinal()), width)).collect(Collectors.joining());
        var text = notice.title().printed() + "\n" + wrapped(notice.preamble().getFirst().printed(), width) + body
                + notice.closing().stream().map(t -> wrapped(t.printed(), width + 4)).collect(Collectors.joining())
                + "联系方式：电话57567207；邮政地址抚：顺市望花区望花大街16号。";
        assertThat(reading(read(text.getBytes(UTF_8)))).isEqualTo(reading(notice));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void every_text_says_where_it_stands_in_the_untouched_source(String form, byte[] bytes) {
        var source = Source.of(bytes);
        var read = new Manuscript("2022", source, PRINTED.guide()).read();
        var measures = read.items().stream().flatMap(i -> i.named("2022").stream()).map(n -> n.measure().text());
        var headings = read.items().stream().map(Notice.Item::heading);
        assertThat(Stream.concat(headings, measures).toList()).as(form).hasSize(31 + 106).allSatisfy(text -> {
            var there = source.text().substring(text.at().from(), text.at().to());
            assertThat(Lines.join(Lines.of(Strand.of(there))).toString()).isEqualTo(text.printed());
        });
        assertThat(read.corrections()).allSatisfy(c -> assertThat(c.placed()).as(c.printed()).isTrue());
    }

    @Test
    void every_measure_has_a_name_of_its_own() {
        var names = PRINTED.read().items().stream().flatMap(i -> i.named("2022").stream()).map(n -> n.ref().path()).toList();
        assertThat(names).hasSize(106).doesNotHaveDuplicates().contains("21/4/3", "8/2/2", "13/1/0").doesNotContain("21/4/2");
    }

    @Test
    void items_out_of_order_are_refused_with_the_line() {
        var text = "某通报\n1．关于甲方面。立案庭改。\n2．关于乙方面。立案庭改。\n4．关于丁方面。立案庭改。\n3．关于丙方面。立案庭改。\n";
        assertThatThrownBy(() -> read(text.getBytes(UTF_8))).isInstanceOfSatisfying(
                Unreadable.class, no -> assertThat(no.refusal().args()).containsExactly(4L, "4", 3));
    }

    @Test
    void ten_thousand_items_and_three_megabytes_are_no_notice() {
        var many = java.util.stream.IntStream.rangeClosed(1, 10_000).mapToObj(i -> i + "．关于某方面。立案庭改。").collect(Collectors.joining("\n", "某通报\n", ""));
        assertThatThrownBy(() -> read(many.getBytes(UTF_8))).isInstanceOf(Unreadable.class).hasMessageContaining("500");
        assertThatThrownBy(() -> read(new byte[3 * 1024 * 1024])).isInstanceOf(Unreadable.class).hasMessageContaining("2 MB");
    }

    @Test
    void reading_twice_gives_the_same_notice() {
        assertThat(PRINTED.read()).isEqualTo(PRINTED.read());
    }

    @Test
    void a_line_that_happens_to_begin_with_the_next_number_opens_no_item() {
        var text = TEXT.replace("2020 年 7 月在企业家座谈会", "共\n2、3次在企业家座谈会");
        assertThat(read(text.getBytes(UTF_8)).items()).hasSize(31);
        assertThat(read(text.getBytes(UTF_8)).item(1).orElseThrow().blocks().getFirst().measures().getLast().text().printed())
                .contains("共2、3次在企业家座谈会");
    }

    @Test
    void a_second_notice_in_another_numbering_is_read_beside_the_first() {
        var text = """
                某区人民法院整改进展通报
                现将进展予以公布。
                1. 关于判后答疑问题。民事庭、刑事庭一是答疑。二是回访。
                2．关于窗口的问题。群众反映等候时间长。立案庭增加窗口。
                以上情况属实。
                """;
        var notice = read(text.getBytes(UTF_8));
        assertThat(notice.items()).hasSize(2);
        var first = notice.items().getFirst().blocks().getFirst();
        assertThat(first.printedDepartment()).isEqualTo("民事庭、刑事庭");
        assertThat(first.department()).isNull();
        assertThat(first.measures()).hasSize(2);
        assertThat(notice.items().getLast().problem()).extracting(Notice.Text::printed).containsExactly("群众反映等候时间长。");
        assertThat(notice.contact()).isEmpty();
    }

    @Test
    void a_text_without_items_and_a_file_that_is_no_text_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> read("没有编号。".getBytes(UTF_8))).isInstanceOf(Unreadable.class).hasMessageContaining("整改事项");
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, 0x00, (byte) 0x80, (byte) 0xff}))
                .isInstanceOf(Unreadable.class).hasMessageContaining("GB18030");
    }

    /** The printed words of an item in one line, cut out of the source. */
    private static String line(int ordinal) {
        var all = Lines.join(Lines.of(Strand.of(TEXT)).stream().map(l -> Strand.of(l + "\u0001")).toList()).toString();
        var marks = Stream.of(ordinal, ordinal + 1)
                .map(n -> n > 31 ? all.indexOf("以上内容原则上") : all.indexOf("\u0001" + n + (n < 25 ? "．" : "、")) + 1)
                .toList();
        return all.substring(marks.getFirst(), marks.getLast()).replace("\u0001", "");
    }

    /** Cut into lines; the item's number and its mark stay together. */
    private static String wrapped(String words, int width) {
        var number = words.replaceFirst("(?s)^(\\d+[．、]|.).*", "$1");
        return number + Arrays.stream(words.substring(number.length()).split("(?<=\\G.{" + width + "})"))
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
                .collect(Collectors.joining());
    }

    private static Notice read(byte[] bytes) {
        return new Manuscript(PRINTED.slug(), Source.of(bytes), PRINTED.guide()).read();
    }

    /** The reading, whatever the bytes were and wherever in them the words stand. */
    private static String reading(Notice notice) {
        return notice.toString().replaceAll("at=(Span\\[[^\\]]*\\]|-?\\d+)|sourceSha256=\\w*", "");
    }
}
