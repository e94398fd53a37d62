package org.jiandu.intake;

import org.jiandu.kernel.ItemRef;
import org.jiandu.ticket.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen typed, as typed; kept whole through every refusal.
 *
 * @param token the form's once-token; the same token is the same ticket
 * @param item the notice item, or null
 * @param consent whether the reading note was ticked
 */
public record Draft(
        String token, @Nullable Kind kind, @Nullable ItemRef item, String text, String name, String phone, String email,
        String address, boolean consent) {}
