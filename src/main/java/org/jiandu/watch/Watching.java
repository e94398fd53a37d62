package org.jiandu.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;

/**
 * Being told by mail when an item changes. Nothing is kept of an address before its owner said yes to the mail that asks, and
 * nothing after they said stop; what is kept is sealed. Tokens are those of the links in the mails.
 */
public interface Watching {

    /**
     * @param client whose network address counts against the limit
     * @return why not, each at its field; empty: a mail that asks is on its way
     */
    List<Refusal> ask(String address, ItemRef item, String client);

    /** What a link is about. Empty for one that is not ours, is over a week old, or has done its work. */
    Optional<Link> about(String token);

    /** @param begins false where it ends what had begun */
    record Link(ItemRef item, boolean begins) {}

    /** Begins. Doing it twice is doing it once. */
    Optional<ItemRef> begin(String token);

    Optional<ItemRef> stop(String token);

    /** Tells everybody what went on before that day and was not told yet. @return how many mails were queued */
    int tell(LocalDate today);
}
