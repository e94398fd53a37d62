package org.jiandu.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A revision is in force; told inside its transaction.
 *
 * @param from the first day about which an answer may be another
 * @param changed days that are now worked and were not, or the other way round
 */
public record CalendarAdopted(int revision, int edition, LocalDate from, List<LocalDate> changed) {
    public CalendarAdopted {
        changed = List.copyOf(changed);
    }
}
