package org.jiandu.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param excerpt the first words of the text; empty for sealed matters unless the reader is 监察室
 * @param owed the next date owed, or null
 * @param missed whether that date has passed
 */
public record TicketLine(Ticket ticket, String excerpt, Tickets.@Nullable Owed owed, boolean missed) {}
