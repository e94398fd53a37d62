package org.jiandu.paper;

import org.jiandu.kernel.PortalFailure;

/** Prints. The same binder gives the same bytes, today and in ten years of the same version. */
public interface Press {

    /** Tagged, with its fonts inside. @throws PressFailure when it cannot be set */
    byte[] pdf(Binder binder);

    /** The same sheets as one HTML page, for whoever reads with a screen reader or a narrow screen. */
    String html(Binder binder);

    /** A paper that could not be set: a fault of the portal, never of what was written on it. */
    final class PressFailure extends PortalFailure {
        private static final long serialVersionUID = 1;

        public PressFailure(String what, Throwable cause) {
            super("the paper " + what + " could not be printed", cause);
        }
    }
}
