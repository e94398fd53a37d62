package org.jiandu.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiandu.notice.Guide.Correction;

/** Looks for corrections that nobody has placed yet; each takes the first place in its item that no other has taken. */
final class Placing {
    private Placing() {}

    /** @param around title, preamble and closing; {@code items} without their numbers */
    static Guide of(Guide guide, Strand around, List<Strand> items) {
        var taken = new HashSet<Integer>();
        guide.corrections().stream().filter(Correction::placed).map(Correction::at).forEach(taken::add);
        var all = new ArrayList<Correction>();
        for (var correction : guide.corrections()) {
            boolean there = correction.item() >= 0 && correction.item() <= items.size();
            all.add(correction.placed() || !there
                    ? correction
                    : placed(correction, correction.item() == 0 ? around : items.get(correction.item() - 1), taken));
        }
        all.sort(Comparator.comparingInt(c -> c.placed() ? c.at() : Integer.MAX_VALUE));
        return guide.with(all);
    }

    private static Correction placed(Correction correction, Strand words, Set<Integer> taken) {
        var wanted = correction.joined();
        var text = words.toString();
        for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
            if (taken.add(words.place(i))) {
                return correction.placedAt(words.place(i));
            }
        }
        return correction;
    }
}
