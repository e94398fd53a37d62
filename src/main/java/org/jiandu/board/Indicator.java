package org.jiandu.board;

import java.util.ArrayList;
import java.util.List;
import org.jiandu.kernel.Refusal;

/**
 * A figure of the court's statistics that a notice names; entered with period and source, never computed here and never by
 * judge.
 *
 * @param name as printed
 * @param items the items that name it
 */
public record Indicator(String code, String name, String nameEn, List<Integer> items) {
    private static final int LONGEST_PERIOD = 40;

    public Indicator {
        items = List.copyOf(items);
    }

    /** As typed. */
    public record Draft(String period, String value, String unit, String source) {
        public Draft {
            period = period.strip();
        }

        public Figure figure(Indicator of) {
            return new Figure(of.name(), value, unit, source);
        }

        public List<Refusal> faults(Indicator of) {
            var faults = new ArrayList<Refusal>();
            if (period.isEmpty() || period.length() > LONGEST_PERIOD) {
                faults.add(Refusal.of("board.refused.figure.period", LONGEST_PERIOD).at("period"));
            }
            figure(of).fault().ifPresent(no -> faults.add(no.at("value")));
            return List.copyOf(faults);
        }
    }
}
