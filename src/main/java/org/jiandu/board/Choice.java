package org.jiandu.board;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.notice.Notice;

/**
 * What a reader of the board wants to see; an empty word means all.
 *
 * @param unit a department's code, or {@link #NO_UNIT} for blocks that name none
 * @param theme our own grouping
 * @param state a state's name, or {@link #LATE}
 * @param words each of them must stand in the item or the measure, in any order
 */
public record Choice(String unit, String theme, String state, String words) {
    public static final String NO_UNIT = "none";
    public static final String LATE = "LATE";

    boolean takes(Line line) {
        return unit(line.named().block())
                && (theme.isEmpty() || theme.equals(line.item().theme()))
                && stands(line)
                && said(line);
    }

    private boolean stands(Line line) {
        return state.isEmpty() || (state.equals(LATE) ? line.late() : state.equals(line.state().name()));
    }

    private boolean said(Line line) {
        if (words.isBlank()) {
            return true;
        }
        var block = line.named().block();
        var text = alike(Stream.of(
                        Stream.of(line.item().heading()), line.item().problem().stream(),
                        Stream.of(block.lead(), line.named().measure().text()))
                .flatMap(s -> s)
                .map(Notice.Text::corrected)
                .collect(Collectors.joining("\n", "", "\n" + Objects.requireNonNullElse(block.printedDepartment(), ""))));
        return Arrays.stream(alike(words).strip().split("\\s+")).allMatch(text::contains);
    }

    /** Full width or half, large or small: what is typed finds what is printed. */
    private static String alike(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private boolean unit(Notice.Block block) {
        var code = block.department();
        return unit.isEmpty() || unit.equals(code == null ? NO_UNIT : code.value());
    }

    public boolean everything() {
        return (unit + theme + state + words).isBlank();
    }

    /** Whether the state is one there is, or none was asked for. */
    public boolean known() {
        return state.isEmpty() || state.equals(LATE)
                || Arrays.stream(MeasureState.values()).anyMatch(s -> s.name().equals(state));
    }
}
