package org.jiandu.ticket;

/**
 * What may happen to a ticket only so many times.
 *
 * @param supplements how often 补正 was asked: at most once
 * @param objections how often departments objected in this cycle: the first is the office's to settle, the second a leader's, no third
 * @param urges how often it was urged (催办)
 * @param contacts how often somebody of the handling department was in touch with the citizen in this cycle
 * @param reviews 0, 1 after a 复查 was asked for, 2 after a 复核
 */
public record Tally(int supplements, int objections, int urges, int contacts, int reviews) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally supplemented() {
        return new Tally(supplements + 1, objections, urges, contacts, reviews);
    }

    Tally objected() {
        return new Tally(supplements, objections + 1, urges, contacts, reviews);
    }

    Tally urged() {
        return new Tally(supplements, objections, urges + 1, contacts, reviews);
    }

    Tally contacted() {
        return new Tally(supplements, objections, urges, contacts + 1, reviews);
    }

    Tally reviewed() {
        return new Tally(supplements, objections, urges, contacts, reviews + 1);
    }

    /** A new cycle: objections and contacts are counted anew. */
    Tally again() {
        return new Tally(supplements, 0, urges, 0, reviews);
    }
}
