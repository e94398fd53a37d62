package org.jiandu.kernel;

import org.jspecify.annotations.Nullable;

/** A bug or an outage, never an expected "no"; says what was found and what was expected. */
public abstract class PortalFailure extends RuntimeException {
    protected PortalFailure(String message) {
        super(message);
    }

    protected PortalFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
