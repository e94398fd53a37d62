package org.jiandu.insight;

/**
 * So many of so many.
 *
 * @param part 0 to {@code whole}
 */
public record Share(int part, int whole) {
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Tenths of a percent, rounded down: 1000 only where nothing is missing. 0 of 0 is 0; ask {@link #none()} first. */
    public int perMille() {
        return whole == 0 ? 0 : (int) (part * 1_000L / whole);
    }

    public boolean none() {
        return whole == 0;
    }
}
