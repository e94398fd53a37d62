package org.jiandu.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.MeasureRef;
import org.jspecify.annotations.Nullable;

/**
 * All that the board keeps of one notice; what is shown is read from it.
 *
 * @param startsOn the first day that counts for heart-beats, or null where none is known
 * @param claims what the notice says of its own success (通报自述), in its words
 * @param submissions oldest first
 * @param confirmed who stands for the year of which 年底前
 * @param checks newest first
 */
public record Kept(
        @Nullable LocalDate startsOn, List<Promise> promises, Map<MeasureRef, String> claims, List<SiteColumn> columns,
        List<Indicator> indicators, List<Submission> submissions, List<Confirmed> confirmed, List<SiteColumn.Checked> checks) {
    public static final Kept NOTHING =
            new Kept(null, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Kept {
        promises = List.copyOf(promises);
        claims = Map.copyOf(claims);
        columns = List.copyOf(columns);
        indicators = List.copyOf(indicators);
        submissions = List.copyOf(submissions);
        confirmed = List.copyOf(confirmed);
        checks = List.copyOf(checks);
    }

    /** The same, of a notice without a list: with the promises its own words make. */
    public Kept promising(@Nullable LocalDate since, List<Promise> found) {
        return new Kept(since, found, claims, columns, indicators, submissions, confirmed, checks);
    }

    public record Confirmed(MeasureRef ref, int year, StaffId by) {}
}
