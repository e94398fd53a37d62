package org.jiandu.board;

import java.util.Arrays;
import org.jiandu.notice.Notice;

/**
 * What a reader of the board wants to see; an empty word means all.
 *
 * @param unit a department's code, or {@link #NO_UNIT} for blocks that name none
 * @param theme our own grouping
 * @param state a state's name, or {@link #LATE}
 */
public record Choice(String unit, String theme, String state) {
    public static final String NO_UNIT = "none";
    public static final String LATE = "LATE";

    boolean takes(Line line) {
        return unit(line.named().block())
                && (theme.isEmpty() || theme.equals(line.item().theme()))
                && (state.isEmpty() || (state.equals(LATE) ? line.late() : state.equals(line.state().name())));
    }

    private boolean unit(Notice.Block block) {
        var code = block.department();
        return unit.isEmpty() || unit.equals(code == null ? NO_UNIT : code.value());
    }

    public boolean everything() {
        return (unit + theme + state).isEmpty();
    }

    /** Whether the state is one there is, or none was asked for. */
    public boolean known() {
        return state.isEmpty() || state.equals(LATE)
                || Arrays.stream(MeasureState.values()).anyMatch(s -> s.name().equals(state));
    }
}
