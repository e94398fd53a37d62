package org.jiandu.deadline;

/**
 * A rule that gives a term, in the version that governs.
 *
 * @param id as in {@code seeds/deadline-policies.csv}, e.g. {@code XF-NOTICE-15}
 * @param nameZh its name; English names are {@code deadline.policy.<id>} in the bundles, where there is one
 * @param legal true: 法定; false: 本院承诺. The two are never worded alike
 * @param source article or promise as printed in the table
 * @param quote the words of the law, or a dash where there are none
 */
public record Policy(String id, String nameZh, boolean legal, String source, String quote) {
    /** Whether there are words to quote. */
    public boolean quoted() {
        return quote.length() > 1;
    }
}
