package org.jiandu.board;

import java.time.LocalDate;
import java.util.List;
import org.jiandu.notice.MeasureRef;
import org.jspecify.annotations.Nullable;

/**
 * A column of the court's own site (政务网站板块) that a notice promises to keep fresh.
 *
 * @param named the measures that name it
 */
public record SiteColumn(String code, String name, String nameEn, List<MeasureRef> named) {
    public SiteColumn {
        named = List.copyOf(named);
    }

    /**
     * Somebody looked.
     *
     * @param on the day they looked
     * @param updated the day of the newest piece they saw, or null where none bears a day
     */
    public record Checked(String column, LocalDate on, @Nullable LocalDate updated) {}
}
