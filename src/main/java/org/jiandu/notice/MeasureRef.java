package org.jiandu.notice;

import org.jiandu.kernel.ItemRef;

/**
 * One measure (整改措施) of one notice: what a citizen can cite, and what evidence is for.
 *
 * @param block the department's part within the item, counted from 1 in printed order
 * @param number as printed within the block ({@code 二是} is 2), or 0 for words of a block that carry no number
 */
public record MeasureRef(ItemRef of, int block, int number) {
    public MeasureRef {
        if (block < 1 || number < 0) {
            throw new IllegalArgumentException("not a measure of an item");
        }
    }

    /** Where it stands on its item's page. */
    public String anchor() {
        return "m-" + block + "-" + number;
    }

    /** As it stands in addresses, below the notice: {@code 21/4/3}. */
    public String path() {
        return of.item() + "/" + block + "/" + number;
    }
}
