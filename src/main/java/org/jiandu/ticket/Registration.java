package org.jiandu.ticket;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param source whose word brought it here, and what comes with it
 * @param demands what is asked for, one by one; empty where nobody took it apart
 */
public record Registration(
        Channel channel, Kind kind, String text, @Nullable ItemRef item, LocalDate receivedOn, String lateReason,
        Identity identity, Came source, Particulars particulars, List<String> demands) {
    public static final int SHORTEST = 10;

    /** Most persons one registration counts. */
    private static final int MOST_PEOPLE = 9_999;

    public Registration {
        demands = List.copyOf(demands);
    }

    /** By the citizen alone, with nothing more to say. */
    public Registration(
            Channel channel, Kind kind, String text, @Nullable ItemRef item, LocalDate receivedOn, String lateReason,
            Identity identity) {
        this(channel, kind, text, item, receivedOn, lateReason, identity, Came.SELF, Particulars.NONE, List.of());
    }

    /**
     * How it came about.
     *
     * @param people how many handed it in together, ≥ 1
     * @param reportDue the day the higher office set for its report; null where it set none
     */
    public record Came(Source source, int people, boolean urgent, @Nullable LocalDate reportDue) {
        public static final Came SELF = new Came(Source.SELF, 1, false, null);
    }

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-]{4,28}");

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
                        line(identity.address())),
                source, particulars.normalised(),
                demands.stream().map(Registration::normalised).filter(d -> !d.isEmpty()).toList());
    }

    /** Every reason against it, each at its field; empty when it may be registered. */
    public List<Refusal> faults(Actor actor, LocalDate today) {
        var all = new ArrayList<Refusal>();
        if (!mayRegister(actor)) {
            all.add(Refusal.of("ticket.refused.role"));
        }
        all.addAll(Faults.length(text, "text", SHORTEST));
        if (receivedOn.isAfter(today) || receivedOn.isBefore(EARLIEST)) {
            all.add(Refusal.of("ticket.refused.received.date").at("receivedOn"));
        } else if (receivedOn.isBefore(today.minusDays(1)) && lateReason.isEmpty()) {
            all.add(Refusal.of("ticket.refused.received.late").at("lateReason"));
        }
        all.addAll(identityFaults());
        all.addAll(cameFaults());
        all.addAll(particulars.faults());
        return all;
    }

    private List<Refusal> cameFaults() {
        var all = new ArrayList<Refusal>();
        if (source.people() < 1 || source.people() > MOST_PEOPLE) {
            all.add(Refusal.of("ticket.refused.people", MOST_PEOPLE).at("people"));
        }
        if (source.source().handedDown() && !particulars.has(Particulars.Field.FROM_OFFICE)) {
            all.add(Refusal.of("ticket.refused.from.office").at(Particulars.Field.FROM_OFFICE.name()));
        }
        var due = source.reportDue();
        if (source.source() == Source.ASSIGNED_DOWN && (due == null || due.isBefore(receivedOn))) {
            all.add(Refusal.of("ticket.refused.report.due").at("reportDue"));
        }
        demands.stream()
                .flatMap(d -> Faults.length(d, "demands", 2).stream())
                .distinct()
                .forEach(all::add);
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
        if (!identity.email().isEmpty() && !Identity.isEmail(identity.email())) {
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
        var origin = new Ticket.Origin(
                kind, channel, source.source(), item, receivedOn, now, source.people(), source.reportDue());
        var overlay = new Ticket.Overlay(source.urgent(), source.urgent() || source.people() >= Ticket.JOINT, null, null, false);
        return new Ticket(
                id, number, new Version(0), new Stage.Registered(now), origin, Ticket.Sorting.NONE, Ticket.Course.FIRST,
                overlay, numbered(), List.of());
    }

    private List<Ticket.Demand> numbered() {
        var all = new ArrayList<Ticket.Demand>();
        demands.forEach(d -> all.add(new Ticket.Demand(all.size() + 1, d)));
        return all;
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
