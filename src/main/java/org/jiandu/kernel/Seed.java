package org.jiandu.kernel;

import java.io.IOException;
import java.nio.file.Path;

/** What a room brings into a fresh portal from the {@code seeds} folder; one Spring bean a room. */
public interface Seed {

    /** Lower comes first: 10 court, 20 departments, 30 calendar, 40 policies, 50 notice, 55 board, 60 letters, 70 routing. */
    int order();

    /** What it loads, in a word for the log, e.g. {@code departments}. */
    String what();

    /**
     * Loads what is not there yet, through the room's own façade and with its entries in the trail; a second call
     * changes nothing.
     *
     * @param seeds the folder {@code seeds}
     * @return rows that were new
     */
    int load(Path seeds) throws IOException;
}
