package org.jiandu.board;

import java.util.List;
import java.util.regex.Pattern;
import org.jiandu.notice.MeasureRef;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a notice promises something.
 *
 * @param rhythm null for 年底前
 */
record Said(Pattern words, @Nullable Rhythm rhythm) {
    static final int LONGEST = 200;
    static final List<Said> ALL = List.of(
            new Said(Pattern.compile("年底前"), null), new Said(Pattern.compile("每周"), Rhythm.WEEKLY),
            new Said(Pattern.compile("每月(?![初末底])"), Rhythm.MONTHLY), new Said(Pattern.compile("月初"), Rhythm.MONTH_START),
            new Said(Pattern.compile("月[末底]"), Rhythm.MONTH_END));

    Promise of(MeasureRef ref, String clause, int year) {
        return rhythm == null ? new Promise.YearEnd(ref, year, clause) : new Promise.Recurring(ref, rhythm, clause);
    }
}
