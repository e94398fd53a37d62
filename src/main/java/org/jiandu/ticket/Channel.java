package org.jiandu.ticket;

/** How a matter reached the court (信访渠道). */
public enum Channel {
    WEB,
    LETTER,
    PHONE,
    VISIT
}
