package org.jiandu.ticket;

import java.time.LocalDate;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * What is registered (登记).
 *
 * @param text 10 to 5 000 characters (code points), NFC
 * @param item the notice item it is about, or null
 * @param receivedOn 收到日: the citizen's own act or the stamp of the mail room; today or earlier
 * @param lateReason why it is registered more than a day after receipt; empty where it is not
 */
public record Registration(
        Channel channel, Kind kind, String text, @Nullable ItemRef item, LocalDate receivedOn, String lateReason,
        Identity identity) {
    public Optional<ItemRef> about() {
        return Optional.ofNullable(item);
    }
}
