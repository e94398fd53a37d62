package org.jiandu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.kernel.Csv;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Notice.Block;
import org.jiandu.notice.Notice.Item;
import org.jiandu.notice.Notice.Measure;
import org.jiandu.notice.Notice.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The printed notice, compared with what a person read out of it item by item. */
class GoldenNoticeTests {
    static final Manuscript MANUSCRIPT = manuscript();
    private static final Notice NOTICE = MANUSCRIPT.read();
    private static final Pattern SPACED = Pattern.compile("[^!-~] |[ ][^!-~]|\\u3000|—\\d+—");

    @ParameterizedTest(name = "item {0}")
    @MethodSource("golden")
    void an_item_has_the_heading_the_markers_and_the_departments_a_person_read(int ordinal, Map<String, String> row) {
        var item = NOTICE.item(ordinal).orElseThrow();
        assertThat(item.heading().printed()).isEqualTo(row.get("heading_as_printed"));
        assertThat(item.heading().corrected())
                .isEqualTo(certainInHeading(item) ? row.get("heading_repaired") : row.get("heading_as_printed"));
        assertThat(markers(item)).isEqualTo(cell(row, "measure_markers"));
        assertThat(numbered(item)).isEqualTo(number(row, "measure_marker_count"));
        assertThat(item.blocks()).hasSize(number(row, "department_blocks"));
        assertThat(byDepartment(item)).isEqualTo(byDepartment(cell(row, "measures_by_department")));
    }

    @ParameterizedTest(name = "item {0}")
    @MethodSource("golden")
    void an_item_begins_and_ends_where_a_person_says_and_no_character_is_lost(int ordinal, Map<String, String> row) {
        var item = NOTICE.item(ordinal).orElseThrow();
        var heading = item.heading().printed();
        var whole = whole(item);
        assertThat(heading.substring(0, Math.min(30, heading.length()))).isEqualTo(row.get("problem_start30"));
        assertThat(heading.substring(Math.max(0, heading.length() - 20))).isEqualTo(row.get("problem_end20"));
        assertThat(whole).startsWith(first(cell(row, "item_start30"), heading.length())).endsWith(cell(row, "item_end20"));
        assertThat(whole).hasSize(number(row, "chars"));
    }

    @Test
    void beside_72_numbered_measures_there_are_34_without_a_number_each_alone_in_its_block() {
        var unnumbered = blocks().filter(b -> b.measures().stream().anyMatch(m -> m.marker() == null)).toList();
        assertThat(unnumbered).hasSize(34).allMatch(b -> b.measures().size() == 1);
        assertThat(NOTICE.items().stream().mapToInt(Item::measures).sum()).isEqualTo(106);
    }

    @Test
    void the_notice_has_31_items_72_numbered_measures_and_62_blocks_of_which_6_name_no_department() {
        assertThat(NOTICE.items()).extracting(Item::ordinal).hasSize(31).first().isEqualTo(1);
        assertThat(NOTICE.items().stream().mapToLong(GoldenNoticeTests::numbered).sum()).isEqualTo(72);
        assertThat(blocks()).hasSize(62);
        assertThat(blocks().filter(b -> b.printedDepartment() == null)).hasSize(6);
        assertThat(NOTICE.items()).allMatch(i -> i.section() == null && i.problem().isEmpty());
    }

    /** Read out of the print by another program and, items 2 and 8, by eye; row by row and nothing beside it. */
    @Test
    void every_measure_stands_in_its_block_with_the_words_a_second_reading_found() throws IOException {
        var second = Csv.read(Files.readString(Path.of("src/test/resources/notice/notice-measures.csv"))).stream()
                .map(r -> String.join(
                        "|", cell(r, "item"), cell(r, "block"), cell(r, "department_as_printed"), cell(r, "marker"), cell(r, "lead"),
                        cell(r, "text_as_printed")))
                .toList();
        assertThat(NOTICE.items().stream().flatMap(i -> i.named(NOTICE.slug()).stream()).map(n -> String.join(
                        "|", "" + n.ref().of().item(), "" + n.ref().block(), Objects.requireNonNullElse(n.block().printedDepartment(), ""),
                        Objects.requireNonNullElse(n.measure().marker(), ""), n.block().lead().printed(), n.measure().text().printed())))
                .containsExactlyElementsOf(second)
                .hasSize(106);
    }

    @Test
    void each_correction_is_marked_in_both_readings_also_where_words_are_missing_or_one_too_many() {
        for (var places : Map.of(1, 0, 17, 2, 20, 1, 23, 1, 25, 1).entrySet()) {
            assertThat(Words.corrected(NOTICE.item(places.getKey()).orElseThrow())).as("item " + places.getKey()).isEqualTo(places.getValue());
        }
        var twice = NOTICE.item(20).orElseThrow().heading();
        assertThat(marked(twice, true)).containsExactly("存在");
        assertThat(marked(twice, false)).containsExactly("");
        var missing = NOTICE.item(23).orElseThrow().heading();
        assertThat(marked(missing, true)).containsExactly("");
        assertThat(marked(missing, false)).containsExactly("题");
        for (var text : List.of(twice, missing)) {
            assertThat(joined(Difference.runs(text, true))).isEqualTo(text.printed());
            assertThat(joined(Difference.runs(text, false))).isEqualTo(text.corrected());
        }
    }

    private static List<String> marked(Text text, boolean printed) {
        return Difference.runs(text, printed).stream().filter(Difference.Run::corrected).map(Difference.Run::words).toList();
    }

    private static String joined(List<Difference.Run> runs) {
        return runs.stream().map(Difference.Run::words).collect(Collectors.joining());
    }

    @Test
    void no_page_marker_and_no_space_is_left_anywhere() {
        assertThat(words(NOTICE)).isNotEmpty().allSatisfy(t -> {
            assertThat(SPACED.matcher(t.printed()).find()).as(t.printed()).isFalse();
            assertThat(t.printed()).doesNotContain("\n");
        });
    }

    @Test
    void title_preamble_and_closing_are_whole() {
        assertThat(NOTICE.title().corrected()).isEqualTo("抚顺市望花区人民法院党组关于巡察整改情况的通报");
        assertThat(NOTICE.preamble()).singleElement().extracting(Text::printed).asString()
                .startsWith("根据市委统一部署，2022年3月10日至5月15日，第五巡察组")
                .endsWith("8月1日，巡察组向望花区人民法院党组反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改情况予以公布。");
        assertThat(NOTICE.closing()).extracting(Text::printed).containsExactly(
                "以上内容原则上与巡察反馈整改进展情况报告一致。",
                "欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。");
    }

    @Test
    void the_contact_block_gives_telephone_and_address_and_keeps_the_misplaced_colon_as_printed() {
        assertThat(NOTICE.contact()).extracting(Notice.Contact::label).containsExactly("电话", "邮政地址");
        assertThat(NOTICE.contact()).extracting(c -> c.value().corrected()).containsExactly("57567207", "抚顺市望花区望花大街16号");
        assertThat(NOTICE.contact()).extracting(c -> c.value().printed()).containsExactly("57567207", "抚：顺市望花区望花大街16号");
    }

    @Test
    void certain_corrections_are_made_and_others_are_left_to_a_person() {
        var changed = words(NOTICE).stream().filter(Text::wasCorrected).map(Text::corrected).toList();
        assertThat(changed).hasSize(5);
        assertThat(String.join("", changed)).contains("网上平台、与公安内部平台", "关于存在懒政", "化解率低的问题。", "关于“解决涉诉信访");
        assertThat(MANUSCRIPT.guide().corrections())
                .filteredOn(c -> c.certainty() != Certainty.CERTAIN)
                .hasSize(17)
                .allSatisfy(c -> assertThat(NOTICE.item(c.item()).map(GoldenNoticeTests::corrected).orElseThrow())
                        .contains(c.joined()));
    }

    @Test
    void every_correction_names_words_that_are_printed() {
        assertThat(MANUSCRIPT.guide().corrections()).allSatisfy(c -> assertThat(
                        c.item() == 0
                                ? Lines.join(Lines.of(Strand.of(MANUSCRIPT.source().text()))).toString()
                                : whole(NOTICE.item(c.item()).orElseThrow()))
                .contains(c.joined()));
    }

    @Test
    void departments_are_those_of_the_court_and_the_party_group_is_none_of_them() throws IOException {
        var known = Csv.read(Files.readString(Path.of("seeds/departments.csv"))).stream()
                .map(r -> r.get("code")).collect(Collectors.toSet());
        assertThat(blocks()).allSatisfy(b -> {
            assertThat(b.department() == null).isEqualTo(b.printedDepartment() == null || b.printedDepartment().equals("院党组"));
            assertThat(b.department() == null || known.contains(b.department().value())).isTrue();
        });
        var filing = NOTICE.item(4).orElseThrow().blocks().get(1);
        assertThat(filing.printedDepartment()).isEqualTo("立案庭（诉讼服务中心）");
        assertThat(filing.department()).hasToString("FILING");
    }

    @Test
    void a_gap_in_the_numbering_stays_a_gap() {
        var enforcement = NOTICE.item(21).orElseThrow().blocks().getLast();
        assertThat(enforcement.measures()).extracting(Measure::marker).containsExactly("一是", "三是");
    }

    @Test
    void words_that_no_number_opens_stay_with_the_measure_before_them_and_words_before_a_number_are_the_lead() {
        var last = NOTICE.item(17).orElseThrow().blocks().getFirst().measures().getLast();
        assertThat(last.marker()).isEqualTo("三是");
        assertThat(last.text().printed()).contains("良好的舆论氛围。建设网上平台方面，").endsWith("认真使用。");
        var inspection = NOTICE.item(2).orElseThrow().blocks().get(5);
        assertThat(inspection.printedDepartment()).isEqualTo("监察室");
        assertThat(inspection.lead().printed()).isEqualTo("关于相关督导检查缺失的问题，");
    }

    @Test
    void every_theme_has_its_word_in_both_languages() throws IOException {
        for (var bundle : List.of("notice.properties", "notice_en.properties")) {
            var keys = Files.readString(Path.of("src/main/resources/messages", bundle));
            assertThat(NOTICE.items()).allSatisfy(i -> assertThat(keys).contains("notice.theme." + i.theme() + "="));
        }
        assertThat(NOTICE.items()).noneMatch(i -> i.theme().equals(Guide.NO_THEME));
    }

    static Stream<Object[]> golden() throws IOException {
        return Csv.read(Files.readString(Path.of("src/test/resources/notice/notice-items.csv"))).stream()
                .map(r -> new Object[] {number(r, "ordinal"), r});
    }

    static Manuscript manuscript() {
        try {
            return Manuscript.in(Path.of("seeds/notice/2022"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean certainInHeading(Item item) {
        return MANUSCRIPT.guide().corrections().stream().anyMatch(c -> c.item() == item.ordinal()
                && c.certainty() == Certainty.CERTAIN && item.heading().printed().contains(c.printed()));
    }

    private static Stream<Block> blocks() {
        return NOTICE.items().stream().flatMap(i -> i.blocks().stream());
    }

    private static long numbered(Item item) {
        return measures(item).filter(m -> m.marker() != null).count();
    }

    private static Stream<Measure> measures(Item item) {
        return item.blocks().stream().flatMap(b -> b.measures().stream());
    }

    private static String markers(Item item) {
        return measures(item).filter(m -> m.marker() != null).map(m -> "" + m.marker()).collect(Collectors.joining(" "));
    }

    /** {@code 民事庭:2}, {@code 行政庭:unnumbered}; the reader's （未写明…） is no name. */
    private static List<String> byDepartment(Item item) {
        return item.blocks().stream().map(b -> {
            long n = b.measures().stream().filter(m -> m.marker() != null).count();
            return (b.printedDepartment() == null ? "" : b.printedDepartment()) + ":" + (n == 0 ? "unnumbered" : n);
        }).toList();
    }

    private static List<String> byDepartment(String cell) {
        return Arrays.stream(cell.split("; ")).map(d -> d.replaceFirst("^（未写明[^）]*）", "")).toList();
    }

    /** All the words of an item; a department stands before the words that lead to its measures. */
    private static String whole(Item item) {
        return item.heading().printed() + item.blocks().stream().map(b -> {
            var measures = b.measures().stream()
                    .map(m -> (m.marker() == null ? "" : m.marker()) + m.text().printed())
                    .collect(Collectors.joining());
            return (b.printedDepartment() == null ? "" : b.printedDepartment()) + b.lead().printed() + measures;
        }).collect(Collectors.joining());
    }

    private static String corrected(Item item) {
        return item.heading().corrected() + item.blocks().stream().map(b -> b.lead().corrected() + b.measures().stream()
                .map(m -> (m.marker() == null ? "" : m.marker()) + m.text().corrected())
                .collect(Collectors.joining())).collect(Collectors.joining());
    }

    static List<Text> words(Notice notice) {
        var items = notice.items().stream().flatMap(i -> Stream.concat(
                Stream.concat(Stream.of(i.heading()), i.problem().stream()),
                i.blocks().stream().flatMap(b -> Stream.concat(
                        Stream.of(b.lead()), b.measures().stream().map(Measure::text)))));
        return Stream.of(Stream.of(notice.title()), notice.preamble().stream(), items, notice.closing().stream(),
                        notice.contact().stream().map(Notice.Contact::value))
                .flatMap(s -> s)
                .toList();
    }

    private static String first(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }
}
