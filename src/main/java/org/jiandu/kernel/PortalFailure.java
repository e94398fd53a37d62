package org.jiandu.kernel;

/** A bug or an outage, never an expected "no"; says what was found and what was expected. */
public abstract class PortalFailure extends RuntimeException {
    protected PortalFailure(String message) {
        super(message);
    }

    protected PortalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
