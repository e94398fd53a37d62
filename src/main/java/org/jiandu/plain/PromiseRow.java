package org.jiandu.plain;

import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A line of the page of commitments.
 *
 * @param length how long, in words
 * @param kept how it was kept, or null where nothing of it fell due
 */
public record PromiseRow(String name, Rule rule, String length, Deadlines.@Nullable Kept kept) {}
