package org.jiandu.database;

import org.jiandu.kernel.PortalFailure;

/** Why the database or its folder cannot be used, in one sentence that says what to do. */
public final class DatabaseProblem extends PortalFailure {
    public DatabaseProblem(String sentence) {
        super(sentence);
    }

    public DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
