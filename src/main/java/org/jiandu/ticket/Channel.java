package org.jiandu.ticket;

/** How a matter reached the court (信访渠道); who sent it is its {@link Source}. */
public enum Channel {
    WEB,
    LETTER,
    PHONE,
    VISIT,
    EMAIL
}
