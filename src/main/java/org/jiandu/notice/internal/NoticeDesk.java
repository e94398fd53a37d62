package org.jiandu.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jiandu.kernel.ItemRef;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The desk at which a notice is published; remembers all of them, for every page asks. */
@Service
class NoticeDesk implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);

    private final JdbcNotices rows;
    private final Trail trail;
    private final Clock clock;
    private final AtomicReference<@Nullable List<Notice>> remembered = new AtomicReference<>();

    NoticeDesk(JdbcNotices rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Notice> all() {
        var known = remembered.get();
        if (known == null) {
            known = rows.all().stream().map(Manuscript::read).toList();
            if (!TransactionSynchronizationManager.isActualTransactionActive() && !known.isEmpty()) {
                remembered.set(known); // inside a transaction it may be a publication that is taken back
            }
        }
        return known;
    }

    @Override
    public Optional<Notice> find(String slug) {
        return all().stream().filter(n -> n.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Instant> publishedAt(String slug) {
        return rows.publishedAt(slug);
    }

    /**
     * Publishes a notice that is not there yet, whatever its name; what is published already stays as it is.
     *
     * @return whether it was new
     * @throws org.jiandu.notice.Unreadable no numbered item in it
     */
    @Transactional
    public boolean publish(Manuscript manuscript) {
        var notice = manuscript.read();
        new ItemRef(notice.slug(), 1); // or its name cannot stand in an address
        var standing = rows.sha256(notice.slug());
        if (standing.isPresent()) {
            if (!standing.get().equals(notice.sourceSha256())) {
                LOG.warn("notice {}: the file differs from what was published, which stands", notice.slug());
            }
            return false;
        }
        var now = clock.instant();
        var subject = "n_" + UUID.randomUUID().toString().replace("-", "");
        if (!rows.publish(manuscript, subject, now)) {
            return false;
        }
        trail.open(subject);
        trail.append(Entry.of(subject, now, Entry.By.SYSTEM, "notice_published")
                .with("slug", notice.slug())
                .with("items", notice.items().size())
                .with("measures", notice.items().stream().mapToInt(Notice.Item::measures).sum())
                .with("sha256", notice.sourceSha256()));
        forgetAfterwards();
        return true;
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                remembered.set(null);
            }
        });
    }
}
