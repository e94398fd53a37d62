package org.jiandu.ticket;

/** What the citizen says it is; the class is the office's own work. */
public enum Kind {
    COMMENT,
    COMPLAINT
}
