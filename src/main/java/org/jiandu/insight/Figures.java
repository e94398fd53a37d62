package org.jiandu.insight;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a set of tickets at one moment.
 *
 * @param counts tickets behind each figure
 * @param oldestOpenDays calendar days since receipt of the oldest open one, 0 where none is open
 */
public record Figures(Map<Figure, Integer> counts, Share onTime, Days days, int oldestOpenDays) {
    public Figures {
        counts = Map.copyOf(counts);
    }

    public static Figures of(List<Course> courses, Instant now) {
        var counts = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : Figure.values()) {
            counts.put(figure, (int) courses.stream().filter(c -> figure.counts(c, now)).count());
        }
        int onTime = counts.getOrDefault(Figure.ON_TIME, 0);
        return new Figures(
                counts,
                new Share(onTime, onTime + counts.getOrDefault(Figure.LATE, 0)),
                Days.of(courses.stream().flatMap(c -> c.daysToAnswer().stream()).toList()),
                courses.stream().filter(Course::open).mapToInt(c -> c.ageDays(now)).max().orElse(0));
    }

    public int count(Figure figure) {
        return counts.getOrDefault(figure, 0);
    }
}
