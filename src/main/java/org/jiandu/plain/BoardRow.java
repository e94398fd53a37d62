package org.jiandu.plain;

import org.jiandu.board.Line;

/**
 * A measure on the board.
 *
 * @param unit who is responsible; empty where the notice names none
 */
public record BoardRow(Line line, String unit) {
    /** A name that is none of the court's departments has no English one. */
    public boolean printed() {
        return line.named().block().department() == null && !unit.isEmpty();
    }
}
