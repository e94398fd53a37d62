package org.jiandu.notice;

import org.jiandu.kernel.PortalFailure;
import org.jiandu.kernel.Refusal;

/** A file that cannot be read as a notice, with the sentence that says why. */
public final class Unreadable extends PortalFailure {
    private final transient Refusal refusal;

    /** @param refusal the same, for whoever brought it */
    Unreadable(String sentence, Refusal refusal) {
        super(sentence);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
