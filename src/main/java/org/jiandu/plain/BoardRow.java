package org.jiandu.plain;

import org.jiandu.board.Line;

/**
 * A measure on the board.
 *
 * @param unit who is responsible; empty where the notice names none
 */
public record BoardRow(Line line, String unit) {}
