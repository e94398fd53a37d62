package org.jiandu.insight;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a question, as of one moment.
 *
 * @param whole the figures of all tickets asked about
 * @param sealed tickets of the period handed to 监察室, of the whole court: a number, in no other figure
 * @param departments every department with a ticket in the period, in the order of the court, unassigned last; whatever {@code question.whose()}
 * @param worst open and overdue now, whenever received, the longest overdue first; at most {@link #WORST}
 * @param overdueNow how many there are of these
 */
public record Report(
        Question question, AsOf asOf, Figures whole, int sealed, List<OfUnit> departments, List<Course> worst,
        int overdueNow) {
    public static final int WORST = 30;

    public Report {
        departments = List.copyOf(departments);
        worst = List.copyOf(worst);
    }

    /**
     * What the answer rests on.
     *
     * @param trailSize entries of the trail that had their place
     * @param trailHash the hash of the last of them, 64 hex digits
     */
    public record AsOf(Instant at, long trailSize, String trailHash) {}

    public record OfUnit(Whose whose, Figures figures) {}
}
