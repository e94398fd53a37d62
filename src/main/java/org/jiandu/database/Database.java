package org.jiandu.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of an installation: a given server, or the embedded one, started or joined. */
public interface Database extends AutoCloseable {

    DatabaseAccess access();

    /** The command that writes a dump of everything to its standard output. @throws DatabaseProblem where no such tool is */
    ProcessBuilder dump();

    /** The command that reads a dump from its standard input. @throws DatabaseProblem where no such tool is */
    ProcessBuilder load();

    /** Whether no table is in it yet. */
    boolean empty();

    /** Stops what {@link #open} started; leaves alone what it joined. */
    @Override
    void close();

    /** What somebody asked for. */
    enum Mode {
        /** The portal itself: nobody else may use the folder. */
        OWN,
        /** A command: joins a portal running on the folder, else starts the database for itself. */
        JOIN
    }

    /**
     * @param url of a MySQL 8.4 server, or null for the embedded database
     * @param migrateUser null where there is one account only
     */
    record Wanted(
            Path data, @Nullable String url, String user, String password, @Nullable String migrateUser,
            String migratePassword) {}

    /** @throws DatabaseProblem in one sentence */
    static Database open(Wanted wanted, Mode mode) {
        return org.jiandu.database.internal.Opening.open(wanted, mode);
    }
}
