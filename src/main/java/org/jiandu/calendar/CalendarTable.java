package org.jiandu.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandu.calendar.Typing.Parts;
import org.jiandu.calendar.Typing.Row;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Refusal;

/**
 * A year as a table with the columns {@code date,type,name,status,document,source}, or 日期,类型,节日,状态,文件名称,网址 with
 * 放假 or 上班, and 已发布 or 暂定.
 *
 * @param document the one paper all rows name; empty where they name none
 */
record CalendarTable(Parts parts, Standing standing, String document, String address) {
    private static final List<String> COLUMNS = List.of("date", "type", "name", "status", "document", "source");

    private static final Map<String, String> CHINESE = Map.of(
            "date", "日期", "type", "类型", "name", "节日", "status", "状态", "document", "文件名称", "source", "网址", "workday", "上班",
            "holiday", "放假", "OFFICIAL", "已发布", "PROVISIONAL", "暂定");

    static boolean looksLike(String text) {
        return text.strip().replace("\ufeff", "").matches("(?s)(date|日期)\\s*,.*");
    }

    /** Of the first day that is no neighbour's: most rows are of the year itself. */
    static Optional<Integer> year(String text) {
        return text.lines()
                .filter(l -> l.matches("20\\d\\d-.*"))
                .reduce((a, b) -> b)
                .map(l -> Integer.valueOf(l.substring(0, 4)));
    }

    static CalendarTable read(String text) {
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<Refusal>();
        var cells = cells(text);
        if (cells.isEmpty() || COLUMNS.stream().anyMatch(c -> !cells.getFirst().containsKey(c) && !cells.getFirst().containsKey(chinese(c)))) {
            return nothing(Refusal.of("calendar.refused.table").at(Typing.TEXT));
        }
        for (int i = 0; i < cells.size(); i++) {
            row(i + 2, cells.get(i), rows, faults);
        }
        var standings = cells.stream().map(c -> cell(c, "status")).distinct().toList();
        var documents = cells.stream().map(c -> cell(c, "document")).distinct().toList();
        if (standings.size() > 1 || documents.size() > 1) {
            faults.add(Refusal.of("calendar.refused.mixed").at(Typing.TEXT));
        }
        var standing = is(standings.getFirst(), "PROVISIONAL") ? Standing.PROVISIONAL : Standing.PUBLISHED;
        return new CalendarTable(new Parts(rows, faults), standing, documents.getFirst(), cell(cells.getFirst(), "source"));
    }

    private static List<Map<String, String>> cells(String text) {
        try {
            return Csv.read(text.strip());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static CalendarTable nothing(Refusal why) {
        return new CalendarTable(new Parts(List.of(), List.of(why)), Standing.PUBLISHED, "", "");
    }

    private static void row(int line, Map<String, String> cells, List<Row> rows, List<Refusal> faults) {
        var type = cell(cells, "type");
        if (!is(type, "workday") && !is(type, "holiday")) {
            faults.add(Refusal.of("calendar.refused.type", line).at(Typing.TEXT));
        }
        if (!is(cell(cells, "status"), "OFFICIAL") && !is(cell(cells, "status"), "PROVISIONAL")) {
            faults.add(Refusal.of("calendar.refused.status", line).at(Typing.TEXT));
        }
        try {
            rows.add(new Row(line, LocalDate.parse(cell(cells, "date")), is(type, "workday"), cell(cells, "name")));
        } catch (DateTimeParseException e) {
            faults.add(Refusal.of("calendar.refused.date", line).at(Typing.TEXT));
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        var other = cells.getOrDefault(chinese(column), "");
        return cells.getOrDefault(column, other).strip();
    }

    private static boolean is(String cell, String code) {
        return cell.equals(code) || cell.equals(chinese(code));
    }

    private static String chinese(String code) {
        return CHINESE.getOrDefault(code, code);
    }
}
