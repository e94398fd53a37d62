package org.jiandu.calendar;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiandu.calendar.Typing.Row;
import org.jiandu.kernel.Refusal;

/**
 * Reads 国务院办公厅关于…年部分节假日安排的通知 as it is printed: one item a holiday, in each which days are off, how many they
 * are, and which Saturdays and Sundays are worked for them. What it does not understand it refuses, with its line.
 */
final class NoticeText {
    private static final Pattern TITLE = Pattern.compile("关于\\s*(\\d{4})\\s*年\\s*部分节假日安排的通知");
    private static final Pattern NUMBER = Pattern.compile("国办发(?:明电)?[〔\\[(]\\d{4}[〕\\])]\\d+号");
    private static final Pattern NEXT_ITEM = Pattern.compile("(?=(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}、[\\p{IsHan}、]{2,14}:)");
    private static final Pattern ITEM = Pattern.compile("\\s*[一二三四五六七八九十]{1,2}、\\s*([\\p{IsHan}、]{2,14}):(.*)", Pattern.DOTALL);
    private static final String DATE = "(?:(\\d{4})年)?\\s*(?:(\\d{1,2})月)?\\s*(\\d{1,2})日(?:\\(([^)]*)\\))?";
    private static final Pattern SPAN = Pattern.compile(DATE + "(?:\\s*(?:至|到|-|—|–|~)\\s*" + DATE + ")?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}日");
    private static final Pattern COUNT = Pattern.compile("(?:共|放假)\\s*(\\d{1,2})\\s*天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LONGEST = 40;

    private final int year;
    private final List<Row> rows = new ArrayList<>();
    private final List<Refusal> faults = new ArrayList<>();
    private String name = "";
    private int line;
    private int lastYear;
    private int lastMonth;

    private NoticeText(int year) {
        this.year = year;
    }

    /** The year and the name a pasted notice gives itself. */
    static Optional<Integer> year(String text) {
        var title = TITLE.matcher(text);
        return title.find() ? Optional.of(Integer.valueOf(title.group(1))) : Optional.empty();
    }

    static String title(String text) {
        var number = NUMBER.matcher(text);
        var suffix = number.find() ? "（" + number.group() + "）" : "";
        return year(text).map(y -> "国务院办公厅关于" + y + "年部分节假日安排的通知" + suffix).orElse("");
    }

    static Typing.Parts read(int year, String text) {
        var reader = new NoticeText(year);
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line = i + 1;
            reader.line(Normalizer.normalize(lines.get(i), Normalizer.Form.NFKC));
        }
        if (reader.rows.isEmpty() && reader.faults.isEmpty()) {
            reader.faults.add(Refusal.of("calendar.refused.nothing"));
        }
        return new Typing.Parts(reader.rows, reader.faults);
    }

    private void line(String text) {
        for (var part : NEXT_ITEM.split(text)) {
            var item = ITEM.matcher(part);
            if (item.matches()) {
                name = item.group(1).strip();
                item(item.group(2));
            } else if (!name.isEmpty() && DAY.matcher(part).find() && (part.contains("放假") || part.contains("上班"))) {
                item(part);
            }
        }
    }

    private void item(String text) {
        for (var sentence : text.split("[。;]")) {
            if (DAY.matcher(sentence).find() && !sentence.strip().startsWith("鼓励")) {
                sentence(sentence);
            }
        }
    }

    /** {@code 2月15日(…)至23日(…)放假调休,共9天} or {@code 2月14日(周六)、2月28日(周六)上班}. */
    private void sentence(String sentence) {
        var open = new ArrayList<LocalDate>();
        int off = 0;
        lastYear = 0;
        lastMonth = 0;
        for (var clause : sentence.replaceAll(",(?=[^(]*\\))", "、").split(",")) {
            SPAN.matcher(clause).results().forEach(span -> open.addAll(days(span)));
            boolean works = clause.contains("上班");
            if (works || clause.contains("放假")) {
                open.forEach(day -> rows.add(new Row(line, day, works, name)));
                off += works ? 0 : open.size();
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            faults.add(Refusal.of("calendar.refused.unclear", line).at(Typing.TEXT));
        }
        var count = COUNT.matcher(sentence);
        if (count.find() && Integer.parseInt(count.group(1)) != off) {
            faults.add(Refusal.of("calendar.refused.count", line, name, count.group(1), off).at(Typing.TEXT));
        }
    }

    private List<LocalDate> days(MatchResult span) {
        var from = day(span, 0);
        var to = span.group(7) == null ? from : day(span, 4);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        var first = from.get();
        if (to.get().isBefore(first) && span.group(1) == null) {
            first = first.minusYears(1);
        }
        var last = to.get();
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            faults.add(Refusal.of("calendar.refused.span", line, first.toString(), last.toString()).at(Typing.TEXT));
            return List.of();
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** A month or year that is not said again is the one before; a December in the item of 元旦 is that of the year before. */
    private Optional<LocalDate> day(MatchResult span, int at) {
        lastMonth = span.group(at + 2) == null ? lastMonth : Integer.parseInt(span.group(at + 2));
        int of = Integer.parseInt(span.group(at + 3));
        if (span.group(at + 1) != null) {
            lastYear = Integer.parseInt(span.group(at + 1));
        }
        int in = lastYear != 0 ? lastYear : name.contains("元旦") && lastMonth == 12 ? year - 1 : year;
        if (lastMonth < 1 || lastMonth > 12 || of < 1 || of > YearMonth.of(in, lastMonth).lengthOfMonth()) {
            faults.add(Refusal.of("calendar.refused.noSuchDay", line, lastMonth, of).at(Typing.TEXT));
            return Optional.empty();
        }
        var day = LocalDate.of(in, lastMonth, of);
        var said = WEEKDAY.matcher(span.group(at + 4) == null ? "" : span.group(at + 4));
        if (said.find() && WEEKDAYS.indexOf(said.group(1).replace('天', '日')) + 1 != day.getDayOfWeek().getValue()) {
            var truly = WEEKDAYS.substring(day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
            faults.add(Refusal.of("calendar.refused.weekday", line, day.toString(), said.group(1), truly).at(Typing.TEXT));
        }
        return Optional.of(day);
    }
}
