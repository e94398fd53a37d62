package org.jiandu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and moments as people read them, in Chinese and English, always in the court's zone. */
public final class CourtDates {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_FORMAL = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private CourtDates() {}

    /** For citizens: 「2026 年 3 月 17 日（星期二）」 or {@code Tuesday, 17 March 2026}. */
    public static String full(LocalDate day, Locale locale) {
        return chinese(locale)
                ? ZH.format(day) + "（" + weekday(day, locale) + "）"
                : weekday(day, locale) + ", " + EN.format(day);
    }

    /** For staff and papers: 「2026年3月17日」 or {@code 17 March 2026}. */
    public static String formal(LocalDate day, Locale locale) {
        return (chinese(locale) ? ZH_FORMAL : EN).format(day);
    }

    /** A moment to the minute: 「2026年3月17日 09:05」. */
    public static String moment(Instant at, Locale locale) {
        var local = at.atZone(CourtZone.ZONE);
        return formal(local.toLocalDate(), locale) + (chinese(locale) ? " " : ", ") + TIME.format(local);
    }

    public static String weekday(LocalDate day, Locale locale) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, chinese(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private static boolean chinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
