package org.jiandu.ticket;

/** How often the ticket row has changed, from 0; whoever acts says which one was seen. */
public record Version(long value) {}
