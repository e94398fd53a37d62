package org.jiandu.court;

import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;

/** The court's settings; a change is an entry in the trail and on every page at once. */
public interface Court {
    /** Cached; cheap enough for every page. */
    CourtSettings settings();

    /** Empty when done; otherwise every reason, each at its field. */
    List<Refusal> change(CourtSettings wanted, Actor by);

    /** Whether fictional people and tickets were loaded into this folder (演示). */
    boolean demo();

    void markDemo();
}
