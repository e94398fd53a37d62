package org.jiandu.attachment.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachment.State;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Clamd;
import org.jiandu.attachment.FileType;
import org.jiandu.kernel.Sha256;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into waiting files, three at a time on a node, so that one that hangs holds up nobody; what is unsure goes on waiting. */
@Component
class Checks implements AutoCloseable {
    static final int AT_ONCE = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final Duration CLAIMED = Duration.ofMinutes(2);

    private final JdbcAttachments rows;
    private final Store store;
    private final Blocks blocks;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Tools tools;

    /** @param scanner null where none is set up: then a clean file is said to be unscanned */
    record Tools(Sandbox sandbox, @Nullable Clamd scanner) {}

    Checks(
            JdbcAttachments rows, Store store, Vault vault, Acts acts, Clock clock,
            PlatformTransactionManager transactions, Tools tools) {
        this.rows = rows;
        this.store = store;
        this.blocks = new Blocks(vault);
        this.acts = acts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.tools = tools;
    }

    /** Begins at once; whoever cannot wait may come back, for nothing is lost. */
    CompletableFuture<Integer> soon(List<AttachmentId> ids) {
        var all = ids.stream().map(id -> CompletableFuture.supplyAsync(() -> check(id), hands)).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(_ -> (int) all.stream().filter(CompletableFuture::join).count());
    }

    /** @return whether it is settled now */
    boolean check(AttachmentId id) {
        places.acquireUninterruptibly();
        try {
            var now = clock.instant();
            if (!rows.claim(id, now, now.plus(CLAIMED))) {
                return false;
            }
            var row = rows.find(id).orElseThrow();
            var content = blocks.open(id, store.read(id));
            boolean settled = look(row.file(), content);
            if (!settled) {
                rows.release(id, now);
            }
            return settled;
        } catch (IOException | RuntimeException e) {
            LOG.error("file {} could not be checked and goes on waiting: {}", id, e.toString());
            return false;
        } finally {
            places.release();
        }
    }

    private boolean look(Attachment file, byte[] content) throws IOException {
        return switch (tools.sandbox().look(file.type(), content, file.staff() == null)) {
            case Verdicts.Unasked _ -> false;
            case Verdicts.Bad(var key) -> {
                settle(file, State.REFUSED, key, false, null);
                yield true;
            }
            case Verdicts.Good(var type, var instead) -> cleared(typed(file, type), content, instead);
        };
    }

    /** The scanner sees what came, before anything is taken out of it. */
    private boolean cleared(Attachment file, byte[] content, byte @Nullable [] instead) throws IOException {
        var scanner = tools.scanner();
        boolean scanned = scanner != null;
        try {
            if (scanner != null && !scanner.clean(content)) {
                settle(file, State.REFUSED, "attachment.refused.virus", true, null);
                return true;
            }
        } catch (IOException e) {
            LOG.warn("the virus scanner did not answer, {} goes on waiting: {}", file.id(), e.getMessage());
            return false;
        }
        if (instead != null) {
            store.write(file.id(), blocks.seal(file.id(), instead));
        }
        settle(file, State.CLEAN, "", scanned, instead == null ? content : instead);
        return true;
    }

    private void settle(Attachment file, State state, String refused, boolean scanned, byte @Nullable [] kept) {
        transaction.executeWithoutResult(_ -> rows.locked(file.id()).ifPresent(row -> {
            if (row.file().state() != State.PENDING) {
                return;
            }
            boolean stripped = kept != null && !Sha256.hex(kept).equals(file.sha256());
            var settled = new Attachment(
                    file.id(), row.file().ordinal(), file.original(), file.type(), kept == null ? file.bytes() : kept.length,
                    file.sha256(), state, refused, scanned, stripped, file.purpose(), file.staff(), file.at());
            rows.settle(settled);
            var ticket = row.ticket();
            if (ticket != null) {
                acts.settled(ticket, settled, kept == null ? "" : Sha256.hex(kept), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            }
        }));
    }

    private static Attachment typed(Attachment file, FileType type) {
        return new Attachment(
                file.id(), file.ordinal(), file.original(), type, file.bytes(), file.sha256(), file.state(),
                file.refused(), file.scanned(), file.stripped(), file.purpose(), file.staff(), file.at());
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
