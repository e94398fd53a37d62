package org.jiandu.ticket;

/** What the citizen says of the answer; nobody's silence counts as content. */
public enum Satisfaction {
    CONTENT,
    PARTLY,
    DISCONTENT
}
