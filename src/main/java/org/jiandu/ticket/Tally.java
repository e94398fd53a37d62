package org.jiandu.ticket;

/**
 * What may happen to a ticket only so many times.
 *
 * @param supplements how often 补正 was asked: at most once
 * @param objections how often a department objected to the assignment: at most once here, a second objection is a leader's to decide
 * @param urges how often it was urged (催办)
 */
public record Tally(int supplements, int objections, int urges) {
    public static final Tally NONE = new Tally(0, 0, 0);

    Tally supplemented() {
        return new Tally(supplements + 1, objections, urges);
    }

    Tally objected() {
        return new Tally(supplements, objections + 1, urges);
    }

    Tally urged() {
        return new Tally(supplements, objections, urges + 1);
    }
}
