package org.jiandu.vault;

import org.jiandu.kernel.PortalFailure;
import org.jspecify.annotations.Nullable;

/** Sealed bytes that do not open: changed, moved, or their key destroyed. */
public final class SealBroken extends PortalFailure {
    public SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
