package org.jiandu.plain;

import org.jiandu.board.Reading;

/**
 * A column of the court's site on the board.
 *
 * @param wrong the address of a form that begins with what is wrong with it
 */
public record ColumnRow(Reading.Column column, String wrong) {}
