package org.jiandu.attachment.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.Attachment.State;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Upload;
import org.jiandu.attachment.Wall;
import org.jiandu.attachment.internal.JdbcAttachments.Row;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.TicketId;
import org.jiandu.vault.Content;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which files come in and are given out. */
@Service
class AttachmentDesk implements Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration KEPT_AT_A_FORM = Duration.ofHours(24);
    private static final Duration ALARM = Duration.ofMinutes(5);
    /** What all forms under way may hold together; beyond, newcomers are asked to come back. */
    private static final long MOST_HELD = 2L << 30;

    private final JdbcAttachments rows;
    private final Store store;
    private final Blocks blocks;
    private final Vault vault;
    private final Acts acts;
    private final Checks checks;
    private final ObjectProvider<Wall> wall;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentDesk(
            JdbcAttachments rows, Store store, Vault vault, Acts acts, Checks checks, ObjectProvider<Wall> wall,
            PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.blocks = new Blocks(vault);
        this.vault = vault;
        this.acts = acts;
        this.checks = checks;
        this.wall = wall;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Kept keep(String draft, List<Upload> uploads) {
        var known = rows.ofDraft(draft);
        var seen = new HashSet<>(known.stream().map(Attachment::sha256).toList());
        long room = Upload.MOST_BYTES_IN_ALL - known.stream().mapToLong(Attachment::bytes).sum();
        int places = Upload.MOST_FILES - known.size();
        var problems = new ArrayList<Problem>();
        var good = new ArrayList<Upload>();
        boolean full = !uploads.isEmpty() && rows.heldByDrafts() > MOST_HELD;
        for (var upload : uploads) {
            var fault = full ? Optional.of(Refusal.of("attachment.refused.busy")) : Gate.fault(upload);
            if (fault.isPresent()) {
                problems.add(new Problem(Gate.name(upload), fault.get()));
            } else if (seen.add(Sha256.hex(upload.content()))) {
                var limit = limit(places - good.size(), room - upload.size());
                limit.ifPresentOrElse(no -> problems.add(new Problem(Gate.name(upload), no)), () -> good.add(upload));
                room -= limit.isEmpty() ? upload.size() : 0;
            }
        }
        var fresh = transaction.execute(_ -> good.stream().map(u -> put(u, null, draft, Purpose.MATERIAL, new Actor.Visitor())).toList());
        await(checks.soon(ids(fresh)));
        var said = refused(draft, fresh, problems);
        return new Kept(rows.ofDraft(draft), said);
    }

    private static Optional<Refusal> limit(int places, long room) {
        if (places <= 0) {
            return Optional.of(Refusal.of("attachment.refused.count", Upload.MOST_FILES));
        }
        return room < 0
                ? Optional.of(Refusal.of("attachment.refused.total", Upload.MOST_BYTES_IN_ALL >> 20))
                : Optional.empty();
    }

    /** What was looked into and refused while the person waited is said now and dropped. */
    private List<Problem> refused(String draft, List<Attachment> fresh, List<Problem> problems) {
        var all = new ArrayList<>(problems);
        var mine = new HashSet<>(ids(fresh));
        for (var file : rows.ofDraft(draft)) {
            if (mine.contains(file.id()) && file.state() == State.REFUSED) {
                all.add(new Problem(file.original(), Refusal.of(file.refused())));
                drop(draft, file.id());
            }
        }
        return all;
    }

    private static void await(CompletableFuture<Integer> checked) {
        checked.completeOnTimeout(0, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The bytes lie there before the row does; should the row not come, they go again. */
    private Attachment put(Upload upload, @Nullable TicketId ticket, @Nullable String draft, Purpose purpose, Actor by) {
        var id = AttachmentId.fresh();
        var name = Gate.name(upload);
        vault.admit(id.value(), Content.BODY);
        var file = new Attachment(
                id, 0, name, Magic.guess(name, upload.content()).orElseThrow(), upload.content().length,
                Sha256.hex(upload.content()), State.PENDING, "", false, false, purpose,
                by instanceof Actor.Staff staff ? staff.id() : null, now());
        if (ticket != null) {
            acts.added(ticket, file, by, file.at()); // locks the ticket's place in the trail: ordinals come one by one
            file = numbered(file, rows.lastOrdinal(ticket) + 1);
        }
        write(id, blocks.seal(id, upload.content()));
        rows.insert(new Row(file, ticket, draft));
        return file;
    }

    private void write(AttachmentId id, byte[] sealed) {
        AfterRollback.run(() -> delete(id));
        try {
            store.write(id, sealed);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + id + " could not be stored", e);
        }
    }

    @Override
    public List<Attachment> of(String draft) {
        return rows.ofDraft(draft);
    }

    @Override
    public void drop(String draft, AttachmentId id) {
        rows.find(id).filter(row -> draft.equals(row.draft())).ifPresent(_ -> forget(id));
    }

    private void forget(AttachmentId id) {
        boolean gone = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean deleted = rows.delete(id);
            if (deleted) {
                vault.forget(id.value());
            }
            return deleted;
        }));
        if (gone) {
            delete(id);
        }
    }

    private void delete(AttachmentId id) {
        try {
            store.delete(id);
        } catch (IOException e) {
            LOG.warn("the bytes of {} could not be deleted: {}", id, e.getMessage());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String draft, String to) {
        rows.move(draft, to);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Attachment> bind(String draft, TicketId ticket, Actor by) {
        var there = new HashSet<>(rows.ofTicket(ticket, false).stream().map(Attachment::sha256).toList());
        var bound = new ArrayList<Attachment>();
        var at = now();
        for (var file : rows.locked(draft)) {
            if (file.state() != State.REFUSED && there.add(file.sha256())) {
                acts.added(ticket, file, by, at);
                var mine = numbered(file, rows.lastOrdinal(ticket) + 1);
                rows.bind(file.id(), ticket, mine.ordinal());
                if (mine.open()) {
                    acts.settled(ticket, mine, keptHash(mine), at);
                }
                bound.add(mine);
            }
        }
        return bound;
    }

    private String keptHash(Attachment file) {
        return file.stripped() ? Sha256.hex(content(file.id())) : file.sha256();
    }

    @Override
    public Kept add(TicketId ticket, Purpose purpose, List<Upload> uploads, Actor by) {
        if (!mayAdd(by) || !wall.getObject().visible(ticket, by) || wall.getObject().onlyReads(ticket, by)) {
            return new Kept(List.of(), List.of(new Problem("", Refusal.of("attachment.refused.unknown"))));
        }
        var problems = new ArrayList<Problem>();
        var good = new ArrayList<Upload>();
        for (var upload : uploads) {
            Gate.fault(upload).ifPresentOrElse(no -> problems.add(new Problem(Gate.name(upload), no)), () -> good.add(upload));
        }
        var fresh = transaction.execute(_ -> good.stream().map(u -> put(u, ticket, null, purpose, by)).toList());
        await(checks.soon(ids(fresh)));
        var mine = new HashSet<>(ids(fresh));
        return new Kept(rows.ofTicket(ticket, true).stream().filter(f -> mine.contains(f.id())).toList(), problems);
    }

    private static boolean mayAdd(Actor by) {
        return by instanceof Actor.Staff staff
                && List.of(Role.REGISTRAR, Role.DIRECTOR, Role.HANDLER, Role.DISCIPLINE).stream().anyMatch(staff::is);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> of(TicketId ticket, Actor actor) {
        return wall.getObject().visible(ticket, actor) ? rows.ofTicket(ticket, staffToo(actor)) : List.of();
    }

    @Override
    public Optional<Opened> open(AttachmentId id, Actor actor) {
        return rows.find(id)
                .filter(row -> row.file().open() && (row.file().staff() == null || staffToo(actor)))
                .filter(row -> row.ticket() != null && wall.getObject().visible(row.ticket(), actor))
                .map(row -> new Opened(row.file(), content(id)));
    }

    private byte[] content(AttachmentId id) {
        try {
            return blocks.open(id, store.read(id));
        } catch (IOException e) {
            throw new UncheckedIOException("file " + id + " cannot be read", e);
        }
    }

    private static boolean staffToo(Actor actor) {
        return switch (actor) {
            case Actor.Staff _, Actor.Automatic _ -> true;
            case Actor.Citizen _, Actor.Visitor _ -> false;
        };
    }

    @Override
    public int sweep() {
        var now = now();
        rows.abandoned(now.minus(KEPT_AT_A_FORM)).forEach(this::forget);
        int settled = checks.soon(rows.waiting(now)).join();
        rows.oldestWaiting().filter(at -> at.isBefore(now.minus(ALARM))).ifPresent(at ->
                LOG.error("文件从 {} 起一直等待检测：请检查病毒扫描程序和磁盘。 (Files have been waiting for their check since then.)", at));
        return settled;
    }

    private static List<AttachmentId> ids(List<Attachment> files) {
        return files.stream().map(Attachment::id).toList();
    }

    private static Attachment numbered(Attachment file, int ordinal) {
        return new Attachment(
                file.id(), ordinal, file.original(), file.type(), file.bytes(), file.sha256(), file.state(),
                file.refused(), file.scanned(), file.stripped(), file.purpose(), file.staff(), file.at());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
