package org.jiandu.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Vaadin's date field in the reader's language. */
public final class Dates {
    private Dates() {}

    /** @param words key → word in {@code locale} */
    public static DatePicker.DatePickerI18n words(Locale locale, UnaryOperator<String> words) {
        boolean english = locale.getLanguage().equals("en");
        var style = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var days = Arrays.stream(new int[] {7, 1, 2, 3, 4, 5, 6}).mapToObj(DayOfWeek::of).toList();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, style))
                        .toList())
                .setWeekdays(days.stream().map(d -> d.getDisplayName(TextStyle.FULL, style)).toList())
                .setWeekdaysShort(days.stream()
                        .map(d -> d.getDisplayName(english ? TextStyle.SHORT : TextStyle.NARROW, style))
                        .toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd")
                .setToday(words.apply("ui.date.today"))
                .setCancel(words.apply("ui.cancel"))
                .setBadInputErrorMessage(words.apply("ui.date.bad"))
                .setRequiredErrorMessage(words.apply("ui.date.required"))
                .setMinErrorMessage(words.apply("ui.date.early"))
                .setMaxErrorMessage(words.apply("ui.date.late"));
    }
}
