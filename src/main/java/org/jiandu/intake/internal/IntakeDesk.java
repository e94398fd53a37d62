package org.jiandu.intake.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiandu.access.ReceiptCode;
import org.jiandu.access.ReceiptCodes;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Upload;
import org.jiandu.deadline.Deadlines;
import org.jiandu.intake.Draft;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.notice.Notices;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Ticket;
import org.jiandu.ticket.TicketNumber;
import org.jiandu.ticket.Tickets;
import org.jiandu.ticket.Tickets.RegisterOutcome;
import org.jiandu.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a citizen hands in, once, and comes back with number and code. */
@Service
class IntakeDesk implements Intake {
    /** 信访工作条例 art. 23: told within 15 days who handles it. */
    private static final String NOTICE_TERM = "XF-NOTICE-15";

    private static final Actor PORTAL = new Actor.Automatic("intake");

    private final JdbcIntake intakes;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Notices notices;
    private final ReceiptCodes codes;
    private final Attachments attachments;
    private final Vault vault;
    private final Clock clock;

    IntakeDesk(
            JdbcIntake intakes, Tickets tickets, Deadlines deadlines, Notices notices, ReceiptCodes codes,
            Attachments attachments, Vault vault, Clock clock) {
        this.intakes = intakes;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.notices = notices;
        this.codes = codes;
        this.attachments = attachments;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String newToken() {
        return OnceToken.fresh(codes.draw(), clock.instant()).sealed(vault);
    }

    @Override
    public List<Refusal> check(Draft draft) {
        var all = new ArrayList<Refusal>();
        if (draft.kind() == null) {
            all.add(Refusal.of("intake.refused.kind").at("kind"));
        }
        var item = draft.item();
        if (item != null && notices.item(item).isEmpty()) {
            all.add(Refusal.of("intake.refused.item").at("item"));
        }
        all.addAll(registration(draft, today()).faults(new Actor.Visitor(), today()));
        if (!draft.consent()) {
            all.add(Refusal.of("intake.refused.consent").at("consent"));
        }
        return all;
    }

    @Override
    public Preview preview() {
        var today = today();
        var term = deadlines.term(NOTICE_TERM, today);
        return new Preview(today, term.due(), term.provisional());
    }

    @Override
    @Transactional
    public SubmitOutcome submit(Draft draft) {
        var now = clock.instant();
        var opened = OnceToken.open(vault, draft.token());
        if (opened.isEmpty()) {
            return new SubmitOutcome.Expired(newToken());
        }
        var token = opened.get();
        if (token.expired(now)) {
            return replay(token).orElseGet(() -> expired(token));
        }
        var faults = check(draft);
        if (!faults.isEmpty()) {
            return replay(token).orElseGet(() -> new SubmitOutcome.Refused(faults));
        }
        if (!intakes.claim(token.intake(), null, codes.keep(token.code()), now)) {
            return replay(token).orElseThrow();
        }
        var registered = tickets.register(registration(draft, CourtZone.dayOf(now)), new Actor.Visitor());
        return switch (registered) {
            case RegisterOutcome.Registered(var ticket, var leaf) -> {
                intakes.settle(token.intake(), ticket.id());
                attachments.bind(token.intake(), ticket.id(), new Actor.Visitor());
                yield new SubmitOutcome.Received(receipt(ticket, token.code(), leaf.hash()));
            }
            case RegisterOutcome.Refused(var reasons) ->
                throw new IllegalStateException("checked, and yet refused: " + reasons);
        };
    }

    /** What was sent along moves to the new token with the rest. */
    private SubmitOutcome expired(OnceToken token) {
        var fresh = OnceToken.fresh(codes.draw(), clock.instant());
        attachments.move(token.intake(), fresh.intake());
        return new SubmitOutcome.Expired(fresh.sealed(vault));
    }

    @Override
    public Attachments.Kept keep(String token, List<Upload> files) {
        var opened = OnceToken.open(vault, token);
        return opened.isEmpty() || intakes.ticketOf(opened.get().intake()).isPresent()
                ? new Attachments.Kept(List.of(), List.of())
                : attachments.keep(opened.get().intake(), files);
    }

    @Override
    public List<Attachment> files(String token) {
        return OnceToken.open(vault, token).map(t -> attachments.of(t.intake())).orElse(List.of());
    }

    @Override
    public void drop(String token, AttachmentId file) {
        OnceToken.open(vault, token).ifPresent(t -> attachments.drop(t.intake(), file));
    }

    @Override
    @Transactional
    public void bind(String token, TicketId ticket, Actor by) {
        OnceToken.open(vault, token).ifPresent(t -> attachments.bind(t.intake(), ticket, by));
    }

    /** The same token again: the same ticket, the same receipt. */
    private Optional<SubmitOutcome> replay(OnceToken token) {
        return intakes.ticketOf(token.intake()).map(id -> new SubmitOutcome.Received(receipt(id, token.code())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor.Citizen> follow(String typedNumber, String typedCode) {
        var id = TicketNumber.read(typedNumber).flatMap(n -> tickets.find(n, PORTAL));
        var code = ReceiptCode.read(typedCode);
        var kept = id.flatMap(intakes::codeOf);
        boolean both = code.isPresent() && kept.isPresent();
        boolean ours = both ? codes.matches(code.get(), kept.get()) : codes.matchesNothing();
        return ours ? id.map(Actor.Citizen::new) : Optional.empty();
    }

    @Override
    @Transactional
    public DeskOutcome register(Registration typed, Actor by) {
        return switch (tickets.register(typed, by)) {
            case RegisterOutcome.Registered(var ticket, var leaf) -> {
                var token = OnceToken.fresh(codes.draw(), ticket.registeredAt());
                if (!intakes.claim(token.intake(), ticket.id(), codes.keep(token.code()), ticket.registeredAt())) {
                    throw new IllegalStateException("a fresh ticket has its receipt already: " + ticket.id());
                }
                yield new DeskOutcome.Registered(ticket.id(), receipt(ticket, token.code(), leaf.hash()));
            }
            case RegisterOutcome.Refused(var reasons) -> new DeskOutcome.Refused(reasons);
        };
    }

    /** Of a ticket just registered: reckoned as its clock was that started in this very transaction. */
    private Receipt receipt(Ticket ticket, ReceiptCode code, String leafHash) {
        var term = deadlines.term(NOTICE_TERM, ticket.receivedOn());
        return new Receipt(
                ticket.number(), code, ticket.registeredAt(), ticket.receivedOn(), term.due(), term.provisional(),
                leafHash);
    }

    private Receipt receipt(TicketId id, ReceiptCode code) {
        var page = tickets.page(id, new Actor.Citizen(id)).orElseThrow();
        var ticket = page.ticket();
        var term = deadlines.of(id, PORTAL).stream()
                .filter(c -> c.policy().id().equals(NOTICE_TERM))
                .findFirst()
                .orElseThrow()
                .term();
        return new Receipt(
                ticket.number(), code, ticket.registeredAt(), ticket.receivedOn(), term.due(), term.provisional(),
                page.timeline().getFirst().leafHash());
    }

    private static Registration registration(Draft draft, LocalDate today) {
        var kind = draft.kind() == null ? Kind.COMMENT : draft.kind();
        var who = Identity.of(draft.name(), draft.phone(), draft.email(), draft.address());
        return new Registration(Channel.WEB, kind, draft.text(), draft.item(), today, "", who).normalised();
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }
}
