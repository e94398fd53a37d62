package org.jiandu.ticket;

/** Rows the actor sees, per view. */
public record TicketCounts(int todo, int open, int overdue, int unread, int dueToday) {}
