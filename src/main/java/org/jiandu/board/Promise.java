package org.jiandu.board;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;

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

    /**
     * What a notice says by itself: 每周, 每月, 月初, 月末 (月底) and 年底前, each with the clause it stands in. Of a notice that came with a
     * list of its promises the list holds instead.
     *
     * @param year what 年底前 is taken to mean until two people stood for it
     */
    static List<Promise> found(Notice notice, int year) {
        return notice.items().stream()
                .flatMap(item -> item.named(notice.slug()).stream())
                .flatMap(named -> found(named, year).stream())
                .toList();
    }

    private static List<Promise> found(Notice.Named named, int year) {
        var all = new LinkedHashMap<String, Promise>();
        for (var clause : named.measure().text().corrected().split("[，。；：]")) {
            Said.ALL.forEach(said -> {
                if (said.words().matcher(clause).find() && clause.length() <= Said.LONGEST) {
                    all.putIfAbsent(said.words().pattern(), said.of(named.ref(), clause, year));
                }
            });
        }
        return List.copyOf(all.values());
    }
}
