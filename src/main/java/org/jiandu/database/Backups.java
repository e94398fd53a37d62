package org.jiandu.database;

import java.time.Instant;
import java.util.Optional;

/** What a page may know about the backups of this installation. */
public interface Backups {

    /** When the newest nightly backup was made, or empty where there is none. */
    Optional<Instant> newest();
}
