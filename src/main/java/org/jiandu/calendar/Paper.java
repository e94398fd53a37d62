package org.jiandu.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.calendar.WorkCalendar.Standing;
import org.jiandu.kernel.Sha256;

/**
 * The arrangement of one year as its paper prints it.
 *
 * @param standing published, or 暂定 where only the law's own days are known
 * @param document the paper's name
 * @param address where it can be read
 * @param days in order; may hold the last days of the year before
 */
public record Paper(int year, Standing standing, String document, String address, List<Named> days) {
    public Paper {
        days = days.stream().sorted(Comparator.comparing(Named::day)).toList();
    }

    /** @param works true for a make-up day (调休上班), false for a day off */
    public record Named(LocalDate day, boolean works, String name) {}

    /** The days one a line: {@code 2026-01-01,holiday,元旦}. */
    public String lines() {
        return days.stream()
                .map(d -> d.day() + "," + (d.works() ? "workday" : "holiday") + "," + d.name())
                .collect(Collectors.joining("\n"));
    }

    /** Two papers that say the same about the same year from the same source have the same. */
    public String sha256() {
        return Sha256.hex(String.join("\n", Integer.toString(year), standing.name(), document, address, lines()));
    }

    /** Reads what {@link #lines} wrote. */
    public static List<Named> read(String lines) {
        return lines.lines()
                .map(l -> l.split(",", 3))
                .map(p -> new Named(LocalDate.parse(p[0]), p[1].equals("workday"), p[2]))
                .toList();
    }
}
