package org.jiandu.board;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiandu.kernel.Refusal;

/**
 * A number that somebody answers for.
 *
 * @param value as typed: digits with at most four behind the point, never computed with
 * @param unit e.g. 件, %
 * @param source which statistics, of whom
 */
public record Figure(String name, String value, String unit, String source) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
    static final int LONGEST = 100;

    public Figure {
        name = name.strip();
        value = value.strip();
        unit = unit.strip();
        source = source.strip();
    }

    public boolean blank() {
        return (name + value + unit + source).isEmpty();
    }

    public Optional<Refusal> fault() {
        if (name.isEmpty() || value.isEmpty() || unit.isEmpty() || source.isEmpty()) {
            return Optional.of(Refusal.of("board.refused.figure.part"));
        }
        if (name.length() > LONGEST || unit.length() > LONGEST || source.length() > LONGEST) {
            return Optional.of(Refusal.of("board.refused.figure.long", LONGEST));
        }
        return NUMBER.matcher(value).matches() ? Optional.empty() : Optional.of(Refusal.of("board.refused.figure.number"));
    }
}
