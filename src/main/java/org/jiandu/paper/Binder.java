package org.jiandu.paper;

import java.time.Instant;
import java.util.List;

/**
 * Sheets printed in one go.
 *
 * @param title of the document as a reader program shows it
 * @param at the moment the file says it was made: that of the newest sheet, not that of printing
 */
public record Binder(String title, Pages pages, List<Sheet> sheets, Instant at) {
    public Binder {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a binder holds at least one sheet");
        }
    }

    /** How pages are counted. */
    public enum Pages {
        /** Each sheet from 1: letters to different people printed together. */
        EACH,
        /** One count over all, with a list of contents in front: the file of a matter (卷宗). */
        THROUGH
    }

    public static Binder of(Sheet sheet, Instant at) {
        return new Binder(sheet.title(), Pages.EACH, List.of(sheet), at);
    }
}
