package org.jiandu.plain;

import org.jiandu.notice.Notice;

/**
 * An item on the front page.
 *
 * @param units who is responsible, each named once; empty where the notice names none
 */
public record ItemRow(Notice.Item item, String units) {}
