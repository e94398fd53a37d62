package org.jiandu.notice.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the public reads; remembers all of it, for every page asks. */
@Service
class NoticeDesk implements Notices {
    private final JdbcNotices rows;
    private final AtomicReference<@Nullable List<Standing>> remembered = new AtomicReference<>();

    NoticeDesk(JdbcNotices rows) {
        this.rows = rows;
    }

    /** An edition and its reading. */
    private record Standing(Edition edition, Notice notice) {}

    @Override
    public List<Notice> all() {
        return standing().stream().map(Standing::notice).toList();
    }

    private List<Standing> standing() {
        var known = remembered.get();
        if (known == null) {
            known = rows.standing().stream().map(e -> new Standing(e, e.manuscript().read())).toList();
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
        return rows.published(slug).stream().min(Comparator.comparingInt(Published::number)).map(Published::at);
    }

    @Override
    public List<Published> editions(String slug) {
        return rows.published(slug);
    }

    @Override
    public Optional<Notice> edition(Edition.Ref of) {
        boolean readable = standing().stream().anyMatch(s -> s.notice().slug().equals(of.slug()));
        return readable
                ? rows.find(of).filter(e -> e.state() == Edition.State.PUBLISHED).map(e -> e.manuscript().read())
                : Optional.empty();
    }

    @Override
    public Optional<Tombstone> withdrawn(String slug) {
        return rows.withdrawals().stream()
                .filter(w -> w.slug().equals(slug))
                .flatMap(w -> Optional.ofNullable(w.at()).map(at -> new Tombstone(w.slug(), w.reason(), at)).stream())
                .findFirst();
    }

    @Override
    public List<Edition.Link> links(String slug) {
        Predicate<Edition.Link> readable = link -> find(link.earlier().notice()).isPresent();
        return standing().stream()
                .filter(s -> s.notice().slug().equals(slug))
                .flatMap(s -> s.edition().links().stream())
                .filter(readable)
                .toList();
    }

    /** Another edition stands, or none: what was remembered is read anew once the transaction is over. */
    void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                remembered.set(null);
            }
        });
    }
}
