package org.jiandu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.calendar.Typing.Reading;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pasted notice or table gives exactly the days of its year, or is refused with everything that is wrong, each with its line. */
class TypingTests {

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void the_notice_of_a_year_gives_exactly_its_days(int year) throws IOException {
        var text = year == 2024 ? NoticeTexts.OF_2024 : year == 2025 ? NoticeTexts.OF_2025 : NoticeTexts.OF_2026;
        var paper = read(new Typing(Integer.toString(year), "", NoticeTexts.ADDRESS, text));
        assertThat(paper.year()).isEqualTo(year);
        assertThat(paper.standing()).isEqualTo(Standing.PUBLISHED);
        assertThat(paper.document()).startsWith("国务院办公厅关于" + year + "年部分节假日安排的通知");
        assertThat(paper.lines()).isEqualTo(seed(year));
    }

    @Test
    void the_name_takes_the_number_of_the_paper_with_it() {
        assertThat(read(typed(NoticeTexts.OF_2025)).document())
                .isEqualTo("国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）");
    }

    /** As it is copied out of a page: half-width marks, everything in one line, 星期天. */
    @Test
    void other_marks_and_no_line_breaks_change_nothing() {
        var flat = NoticeTexts.OF_2026.replace("\n", " ").replace('（', '(').replace('）', ')').replace('：', ':').replace('，', ',')
                .replace("周日", "星期天");
        assertThat(read(typed(flat)).lines()).isEqualTo(read(typed(NoticeTexts.OF_2026)).lines());
    }

    @Test
    void the_last_days_of_the_year_before_belong_to_the_new_year() {
        var text = NoticeTexts.OF_2031.replace(
                "1月1日（周三）放假1天，不调休。", "2030年12月30日至2031年1月1日放假调休，共3天。12月28日（周六）上班。");
        assertThat(read(typed(text)).lines()).startsWith("2030-12-28,workday,元旦\n2030-12-30,holiday,元旦\n2030-12-31,holiday,元旦\n2031-01-01,holiday,元旦");
        var silent = NoticeTexts.OF_2031.replace("1月1日（周三）放假1天，不调休。", "12月31日（周二）至1月1日（周三）放假，共2天。");
        assertThat(read(typed(silent)).lines()).startsWith("2030-12-31,holiday,元旦\n2031-01-01,holiday,元旦");
    }

    @Test
    void a_table_gives_the_same_in_chinese_and_in_english() throws IOException {
        var rows = Files.readString(Path.of("seeds/calendar-2024-2027.csv")).lines().filter(l -> l.startsWith("2026")).toList();
        var english = "date,type,name,status,document,source\n" + String.join("\n", rows);
        var chinese = "日期,类型,节日,状态,文件名称,网址\n" + String.join("\n", rows).replace("holiday", "放假").replace("workday", "上班").replace("OFFICIAL", "已发布");
        assertThat(read(new Typing("", "", "", english)).lines()).isEqualTo(seed(2026));
        assertThat(read(new Typing("", "", "", chinese)).lines()).isEqualTo(seed(2026));
        assertThat(read(new Typing("", "", "", english)).document()).isEqualTo("国务院办公厅 2025-11-04 通知");
    }

    @Test
    void a_year_of_which_only_the_law_is_known_is_provisional() throws IOException {
        var rows = Files.readString(Path.of("seeds/calendar-2024-2027.csv")).lines().filter(l -> l.startsWith("date") || l.startsWith("2027"));
        assertThat(read(new Typing("", "", NoticeTexts.ADDRESS, rows.collect(Collectors.joining("\n")))).standing()).isEqualTo(Standing.PROVISIONAL);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "5月9日（周六）上班|4月5日（周日）上班|calendar.refused.both",
        "5月9日（周六）上班|5月9日（周六）、5月9日（周六）上班|calendar.refused.twice",
        "共9天|共8天|calendar.refused.count",
        "五、端午节：6月19日（周五）至21日（周日）放假，共3天。|此项略。|calendar.refused.missing",
        "10月1日（周四）至7日（周三）放假调休，共7天|10月2日（周五）至7日（周三）放假调休，共6天|calendar.refused.fixed",
        "1月1日（周四）|1月1日（周五）|calendar.refused.weekday",
        "5月9日（周六）上班|5月11日（周一）上班|calendar.refused.worksAnyway",
        "5月9日（周六）上班|2025年5月10日（周六）上班|calendar.refused.otherYearDay",
        "5月9日（周六）上班|5月39日上班|calendar.refused.noSuchDay",
        "5月9日（周六）上班|5月9日（周六）另行通知|calendar.refused.unclear",
    })
    void what_is_wrong_in_a_notice_is_said_in_its_line(String right, String wrong, String key) {
        var text = NoticeTexts.OF_2026.replace(right, wrong);
        assertThat(text).isNotEqualTo(NoticeTexts.OF_2026);
        assertThat(keys(typed(text))).contains(key);
    }

    @Test
    void everything_is_said_at_once() {
        var text = NoticeTexts.OF_2026.replace("共9天", "共8天").replace("1月4日（周日）", "1月4日（周六）").replace("七、国庆节", "七、国庆");
        assertThat(keys(new Typing("2027", "", "gov.cn", text))).contains(
                "calendar.refused.otherYear", "calendar.refused.address", "calendar.refused.count", "calendar.refused.weekday",
                "calendar.refused.missing");
        assertThat(refused(typed(NoticeTexts.OF_2026.replace("共9天", "共8天"))).getFirst().args()).containsExactly(3, "春节", "8", 9);
    }

    @Test
    void a_paper_without_name_address_or_text_is_refused() {
        assertThat(keys(new Typing("2026", "", "", ""))).containsExactlyInAnyOrder(
                "calendar.refused.document", "calendar.refused.address", "calendar.refused.empty");
        assertThat(keys(new Typing("", "", NoticeTexts.ADDRESS, "放假安排另行通知"))).contains("calendar.refused.year");
        assertThat(keys(new Typing("2026", "某通知", NoticeTexts.ADDRESS, "放假安排另行通知"))).contains("calendar.refused.nothing");
    }

    @Test
    void what_is_wrong_in_a_table_is_said_in_its_row() {
        var table = "date,type,name,status,document,source\n2026-01-01,off,元旦,OFFICIAL,文件,https://www.gov.cn/a\n2026-13-01,holiday,,DRAFT,别的文件,\n";
        assertThat(keys(new Typing("2026", "", "", table))).contains(
                "calendar.refused.type", "calendar.refused.status", "calendar.refused.date", "calendar.refused.mixed", "calendar.refused.missing");
        assertThat(keys(new Typing("2026", "文件", NoticeTexts.ADDRESS, "date,kind\n2026-01-01,x\n"))).contains("calendar.refused.table");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-31, NONE, 2027", "2026-11-01, YELLOW, 2027", "2026-12-14, YELLOW, 2027", "2026-12-15, RED, 2027", "2026-12-31, RED, 2027",
        "2027-01-01, RED, 2027", "2025-12-20, NONE, 2026"
    })
    void from_november_next_year_is_missed_and_from_mid_december_it_is_urgent(LocalDate today, Alarm alarm, int year) throws IOException {
        var calendar = WorkCalendar.of(Csv.read(Files.readString(Path.of("seeds/calendar-2024-2027.csv"))));
        assertThat(Alarm.on(today, calendar)).isEqualTo(alarm);
        assertThat(Alarm.year(today, calendar)).isEqualTo(year);
    }

    private static Typing typed(String text) {
        return new Typing("", "", NoticeTexts.ADDRESS, text);
    }

    private static Paper read(Typing typing) {
        return switch (typing.read()) {
            case Reading.Read(var paper) -> paper;
            case Reading.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    private static List<Refusal> refused(Typing typing) {
        return switch (typing.read()) {
            case Reading.Read(var paper) -> throw new AssertionError("read: " + paper);
            case Reading.Refused(var reasons) -> reasons;
        };
    }

    private static List<String> keys(Typing typing) {
        return refused(typing).stream().map(Refusal::key).toList();
    }

    private static String seed(int year) throws IOException {
        return Csv.read(Files.readString(Path.of("seeds/calendar-2024-2027.csv"))).stream()
                .filter(r -> r.getOrDefault("date", "").startsWith(year + "-"))
                .map(r -> r.get("date") + "," + r.get("type") + "," + r.get("name"))
                .collect(Collectors.joining("\n"));
    }
}
