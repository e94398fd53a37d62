package org.jiandu.board;

import java.time.LocalDate;
import java.time.Month;
import org.jiandu.notice.MeasureRef;

/** What a measure promises that a citizen can count: a day, or a rhythm. */
public sealed interface Promise {
    MeasureRef ref();

    /** The words of the notice, as they stand in the measure. */
    String quote();

    /** @param year inferred, for the notice prints none */
    record YearEnd(MeasureRef ref, int year, String quote) implements Promise {
        public LocalDate due() {
            return LocalDate.of(year, Month.DECEMBER, 31);
        }
    }

    record Recurring(MeasureRef ref, Rhythm rhythm, String quote) implements Promise {}
}
