package org.jiandu.board;

import java.util.Optional;
import org.jiandu.kernel.Refusal;

/** Where a measure stands; what is late is never a state but counted from the day. Words: {@code board.state.<name>}. */
public enum MeasureState {
    /** 原文未载明: nobody has said anything yet. */
    NOT_STATED,
    /** 进行中 */
    UNDER_WAY,
    /** 已完成（有证据） */
    DONE,
    /** 长期坚持 */
    STANDING,
    /** 已重新打开 */
    REOPENED;

    /**
     * Why a measure may not come to another state.
     *
     * @param evidence approved pieces, since the last reopening where there was one
     */
    public Optional<Refusal> refusal(MeasureState to, int evidence) {
        boolean settled = this == DONE || this == STANDING;
        if (to == NOT_STATED) {
            return Optional.of(Refusal.of("board.refused.state.none").at("state"));
        }
        if (to == this) {
            return Optional.of(Refusal.of("board.refused.state.same").at("state"));
        }
        if (to == REOPENED && !settled) {
            return Optional.of(Refusal.of("board.refused.state.reopen").at("state"));
        }
        if (to == UNDER_WAY && settled) {
            return Optional.of(Refusal.of("board.refused.state.back").at("state"));
        }
        return to == DONE && evidence == 0
                ? Optional.of(Refusal.of("board.refused.state.evidence").at("state"))
                : Optional.empty();
    }
}
