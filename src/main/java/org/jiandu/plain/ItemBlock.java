package org.jiandu.plain;

import java.util.List;
import org.jiandu.board.Line;
import org.jiandu.notice.Notice;

/**
 * A department's part of an item on the item's page.
 *
 * @param unit the department in the reader's language; empty where the notice names none
 * @param lines its measures with what became of them
 */
public record ItemBlock(String unit, Notice.Block block, List<Line> lines) {
    public ItemBlock {
        lines = List.copyOf(lines);
    }

    /** A name that is none of the court's departments has no English one. */
    public boolean printed() {
        return block.department() == null && !unit.isEmpty();
    }
}
