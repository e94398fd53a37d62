package org.jiandu.plain;

import org.jiandu.notice.Notice;

/**
 * A department's part of an item on the item's page.
 *
 * @param unit the department in the reader's language; empty where the notice names none
 */
public record ItemBlock(String unit, Notice.Block block) {}
