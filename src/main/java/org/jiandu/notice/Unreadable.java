package org.jiandu.notice;

import org.jiandu.kernel.PortalFailure;

/** A file that cannot be read as a notice, with the sentence that says why. */
public final class Unreadable extends PortalFailure {
    Unreadable(String sentence) {
        super(sentence);
    }
}
