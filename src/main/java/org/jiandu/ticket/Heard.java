package org.jiandu.ticket;

import java.util.Map;

/** How many spoke about the items of a notice, for everybody to read. */
public interface Heard {
    /** Below it no number is told, and above it only whole multiples are. */
    int STEP = 5;

    /**
     * What had come in before today, whatever became of it and whoever it complains of: only so does a number say nothing about
     * what is hidden from its reader. Rubbish two people agreed on is left out.
     *
     * @return by item, multiples of {@value #STEP}; items with fewer are not in it
     */
    Map<Integer, Integer> of(String notice);
}
