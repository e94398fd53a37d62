package org.jiandu.plain;

import java.util.List;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;

/**
 * A department's part of an item on the item's page.
 *
 * @param unit the department in the reader's language; empty where the notice names none
 * @param measures those of the block, with their lasting names
 */
public record ItemBlock(String unit, Notice.Block block, List<Notice.Named> measures) {
    public ItemBlock {
        measures = List.copyOf(measures);
    }

    /** Where a measure stands on its item's page. */
    public static String anchor(MeasureRef ref) {
        return "m-" + ref.block() + "-" + ref.number();
    }
}
