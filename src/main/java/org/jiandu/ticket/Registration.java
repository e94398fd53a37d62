package org.jiandu.ticket;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * What is registered (登记).
 *
 * @param text {@value #SHORTEST} to 5 000 code points
 * @param item the notice item it is about, or null
 * @param receivedOn 收到日: the citizen's own act or the stamp of the mail room; today or earlier
 * @param lateReason why it is registered more than a day after receipt; empty where it is not
 */
public record Registration(
        Channel channel, Kind kind, String text, @Nullable ItemRef item, LocalDate receivedOn, String lateReason,
        Identity identity) {
    public static final int SHORTEST = 10;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-]{4,28}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");

    public Optional<ItemRef> about() {
        return Optional.ofNullable(item);
    }

    /** NFC, line ends as LF, control characters and halves of characters gone; zero-width and direction marks stay as they were written. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("\\p{Cs}", "\ufffd")
                .strip();
    }

    public Registration normalised() {
        return new Registration(
                channel, kind, normalised(text), item, receivedOn, normalised(lateReason),
                Identity.of(
                        line(identity.name()),
                        line(Normalizer.normalize(identity.phone(), Normalizer.Form.NFKC)),
                        line(Normalizer.normalize(identity.email(), Normalizer.Form.NFKC)),
                        line(identity.address())));
    }

    /** Every reason against it, each at its field; empty when it may be registered. */
    public List<Refusal> faults(Actor actor, LocalDate today) {
        var all = new ArrayList<Refusal>();
        if (!mayRegister(actor)) {
            all.add(Refusal.of("ticket.refused.role"));
        }
        all.addAll(Rules.lengthFaults(text, "text", SHORTEST));
        if (receivedOn.isAfter(today) || receivedOn.isBefore(EARLIEST)) {
            all.add(Refusal.of("ticket.refused.received.date").at("receivedOn"));
        } else if (receivedOn.isBefore(today.minusDays(1)) && lateReason.isEmpty()) {
            all.add(Refusal.of("ticket.refused.received.late").at("lateReason"));
        }
        all.addAll(identityFaults());
        return all;
    }

    private List<Refusal> identityFaults() {
        var all = new ArrayList<Refusal>();
        tooLong("name", identity.name(), 60).ifPresent(all::add);
        tooLong("address", identity.address(), 200).ifPresent(all::add);
        tooLong("lateReason", lateReason, 400).ifPresent(all::add);
        if (!identity.phone().isEmpty() && !PHONE.matcher(identity.phone()).matches()) {
            all.add(Refusal.of("ticket.refused.phone").at("phone"));
        }
        if (!identity.email().isEmpty()
                && (identity.email().length() > 254 || !EMAIL.matcher(identity.email()).matches())) {
            all.add(Refusal.of("ticket.refused.email").at("email"));
        }
        return all;
    }

    private boolean mayRegister(Actor actor) {
        return switch (actor) {
            case Actor.Visitor _ -> channel == Channel.WEB;
            case Actor.Staff staff -> channel != Channel.WEB && (staff.is(Role.REGISTRAR) || staff.is(Role.DIRECTOR));
            case Actor.Citizen _ -> false;
            case Actor.Automatic _ -> true;
        };
    }

    /** The ticket as it stands right after registering. */
    public Ticket ticket(TicketId id, TicketNumber number, Instant now) {
        return new Ticket(
                id, number, new Version(0), new Stage.Registered(now), kind, null, channel, item, receivedOn, now,
                false, Set.of(), Set.of(), 1, null, null, Tally.NONE);
    }

    private static Optional<Refusal> tooLong(String field, String value, int most) {
        return value.codePointCount(0, value.length()) > most
                ? Optional.of(Refusal.of("ticket.refused.field.long", most).at(field))
                : Optional.empty();
    }

    private static String line(String typed) {
        return normalised(typed).replaceAll("\\s+", " ");
    }
}
