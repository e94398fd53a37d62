package org.jiandu.court.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The desk at which the court's settings are changed; remembers them until the next change. */
@Service
class CourtDesk implements Court {
    private static final JdbcCourt.Kept NOTHING = new JdbcCourt.Kept(CourtSettings.unset(), false);

    private final JdbcCourt rows;
    private final Trail trail;
    private final Clock clock;
    private final AtomicReference<JdbcCourt.@Nullable Kept> remembered = new AtomicReference<>();

    CourtDesk(JdbcCourt rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public CourtSettings settings() {
        return kept().settings();
    }

    @Override
    public boolean demo() {
        return kept().demo();
    }

    @Override
    @Transactional
    public List<Refusal> change(CourtSettings wanted, Actor by) {
        if (!mayChange(by)) {
            return List.of(Refusal.of("court.refused.role"));
        }
        var settings = wanted.normalised();
        var faults = settings.faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        var subject = locked();
        var before = rows.read().orElse(NOTHING).settings();
        if (!settings.equals(before)) {
            rows.change(subject, settings);
            trail.append(entry(subject, before, settings, by));
            forgetAfterwards();
        }
        return List.of();
    }

    @Override
    @Transactional
    public void markDemo() {
        var subject = locked();
        if (!rows.read().orElse(NOTHING).demo()) {
            rows.markDemo();
            trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "marked_demo"));
            forgetAfterwards();
        }
    }

    private static boolean mayChange(Actor by) {
        return switch (by) {
            case Actor.Staff staff -> staff.is(Role.ADMINISTRATOR);
            case Actor.Automatic _ -> true;
            case Actor.Citizen _, Actor.Visitor _ -> false;
        };
    }

    /** The row's subject, with the row locked; the first caller makes both. */
    private String locked() {
        rows.found().ifPresent(trail::open);
        return rows.lock();
    }

    private Entry entry(String subject, CourtSettings before, CourtSettings after, Actor by) {
        var who = by instanceof Actor.Staff ? Entry.By.STAFF : Entry.By.SYSTEM;
        var entry = Entry.of(subject, clock.instant(), who, "settings_changed");
        if (by instanceof Actor.Staff staff) {
            entry = entry.committing("staff", Content.STAFF, staff.id().value());
        }
        var old = before.named();
        for (Map.Entry<String, String> field : after.named().entrySet()) {
            if (!field.getValue().equals(old.get(field.getKey()))) {
                entry = entry.with(field.getKey(), true).committing(field.getKey(), Content.STAFF, field.getValue());
            }
        }
        return before.smtpPassword().equals(after.smtpPassword()) ? entry : entry.with("smtp_password", true);
    }

    private JdbcCourt.Kept kept() {
        var kept = remembered.get();
        if (kept == null) {
            kept = rows.read().orElse(NOTHING);
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                remembered.set(kept); // inside a transaction it may be a change that is taken back
            }
        }
        return kept;
    }

    private void forgetAfterwards() {
        remembered.set(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                remembered.set(null);
            }
        });
    }
}
