package org.jiandu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandu.calendar.Paper.Named;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.Refusal;

/**
 * What somebody types to propose a year: the notice as it is printed, or a table with the columns {@code
 * date,type,name,status,document,source} (or in Chinese). Everything is checked, then refused once, each with its line.
 *
 * @param year four digits; empty where the notice names it
 * @param document the paper's name; empty where the notice or the table names it
 * @param address where the paper can be read; empty where the table says it
 */
public record Typing(String year, String document, String address, String text) {
    public static final String YEAR = "year";
    public static final String DOCUMENT = "document";
    public static final String ADDRESS = "address";
    public static final String TEXT = "text";

    /** Festivals of 全国年节及纪念日放假办法; when those of the moon fall is said by the paper alone and never computed. */
    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private static final List<String> FIXED = List.of("-01-01", "-05-01", "-10-01", "-10-02", "-10-03");

    /** Days by which a paper may reach into the year before or after. */
    private static final int REACH = 10;

    private static final int LONGEST = 20_000;

    /** What came of reading. */
    public sealed interface Reading {
        record Read(Paper paper) implements Reading {}

        record Refused(List<Refusal> reasons) implements Reading {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** @param line where it stands in the text, from 1 */
    record Row(int line, LocalDate day, boolean works, String name) {}

    record Parts(List<Row> rows, List<Refusal> faults) {}

    public Reading read() {
        var faults = new ArrayList<Refusal>();
        boolean table = CalendarTable.looksLike(text);
        int of = year(table, faults);
        if (text.isBlank() || text.length() > LONGEST) {
            faults.add(Refusal.of(text.isBlank() ? "calendar.refused.empty" : "calendar.refused.long").at(TEXT));
        } else if (of != 0) {
            return table ? table(of, faults) : notice(of, faults);
        }
        named(document.strip(), address.strip(), faults);
        return new Reading.Refused(faults);
    }

    private Reading notice(int of, List<Refusal> faults) {
        var parts = NoticeText.read(of, text);
        faults.addAll(parts.faults());
        var name = document.isBlank() ? NoticeText.title(text) : document.strip();
        return finished(new Paper(of, Standing.PUBLISHED, name, address.strip(), List.of()), parts.rows(), faults);
    }

    private Reading table(int of, List<Refusal> faults) {
        var table = CalendarTable.read(text);
        faults.addAll(table.parts().faults());
        var name = document.isBlank() ? table.document() : document.strip();
        var where = address.isBlank() ? table.address() : address.strip();
        return finished(new Paper(of, table.standing(), name, where, List.of()), table.parts().rows(), faults);
    }

    private Reading finished(Paper head, List<Row> rows, List<Refusal> faults) {
        named(head.document(), head.address(), faults);
        var days = once(rows, faults);
        days.values().forEach(row -> alone(row, head.year(), faults));
        whole(days, head.year(), faults);
        if (!faults.isEmpty()) {
            return new Reading.Refused(faults);
        }
        var named = days.values().stream().map(r -> new Named(r.day(), r.works(), r.name())).toList();
        return new Reading.Read(new Paper(head.year(), head.standing(), head.document(), head.address(), named));
    }

    private int year(boolean table, List<Refusal> faults) {
        var printed = table ? CalendarTable.year(text) : NoticeText.year(text);
        if (year.isBlank() && printed.isPresent()) {
            return printed.get();
        }
        if (!year.strip().matches("20\\d\\d")) {
            faults.add(Refusal.of("calendar.refused.year").at(YEAR));
            return 0;
        }
        if (printed.isPresent() && !printed.get().toString().equals(year.strip())) {
            faults.add(Refusal.of("calendar.refused.otherYear", printed.get().toString(), year.strip()).at(YEAR));
        }
        return Integer.parseInt(year.strip());
    }

    private static void named(String document, String address, List<Refusal> faults) {
        if (document.isBlank() || document.length() > 200) {
            faults.add(Refusal.of("calendar.refused.document").at(DOCUMENT));
        }
        if (!address.matches("https?://\\S{4,280}")) {
            faults.add(Refusal.of("calendar.refused.address").at(ADDRESS));
        }
    }

    private static Map<LocalDate, Row> once(List<Row> rows, List<Refusal> faults) {
        var days = new TreeMap<LocalDate, Row>();
        for (var row : rows) {
            var before = days.putIfAbsent(row.day(), row);
            if (before != null) {
                var key = before.works() == row.works() ? "calendar.refused.twice" : "calendar.refused.both";
                faults.add(Refusal.of(key, row.line(), row.day().toString(), before.line()).at(TEXT));
            }
        }
        return days;
    }

    private static void alone(Row row, int year, List<Refusal> faults) {
        var first = LocalDate.of(year, 1, 1).minusDays(REACH);
        var last = LocalDate.of(year, 12, 31).plusDays(REACH);
        if (row.day().isBefore(first) || row.day().isAfter(last)) {
            faults.add(Refusal.of("calendar.refused.otherYearDay", row.line(), row.day().toString(), Integer.toString(year)).at(TEXT));
        }
        if (row.works() && row.day().getDayOfWeek().getValue() < 6) {
            faults.add(Refusal.of("calendar.refused.worksAnyway", row.line(), row.day().toString()).at(TEXT));
        }
        if (row.name().isBlank() || row.name().length() > 40) {
            faults.add(Refusal.of("calendar.refused.name", row.line()).at(TEXT));
        }
    }

    private static void whole(Map<LocalDate, Row> days, int year, List<Refusal> faults) {
        var off = days.values().stream().filter(r -> !r.works()).toList();
        var missing = FESTIVALS.stream().filter(f -> off.stream().noneMatch(r -> r.name().contains(f))).toList();
        if (!missing.isEmpty()) {
            faults.add(Refusal.of("calendar.refused.missing", String.join("、", missing)).at(TEXT));
        }
        var fixed = FIXED.stream()
                .map(day -> LocalDate.parse(year + day))
                .filter(day -> off.stream().noneMatch(r -> r.day().equals(day)))
                .map(LocalDate::toString)
                .toList();
        if (missing.isEmpty() && !fixed.isEmpty()) {
            faults.add(Refusal.of("calendar.refused.fixed", String.join("、", fixed)).at(TEXT));
        }
    }
}
