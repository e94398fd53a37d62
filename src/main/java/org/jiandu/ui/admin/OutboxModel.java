package org.jiandu.ui.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandu.correspondence.Letters;
import org.jiandu.correspondence.Letters.Mail;
import org.jiandu.database.Backups;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** What went out, and how safe what is here is. */
@Component
class OutboxModel {
    static final int NEWEST = 200;

    /** The nightly one and half a day: then something is wrong. */
    private static final Duration FRESH = Duration.ofHours(36);

    private final Letters letters;
    private final Backups backups;
    private final SignedIn signedIn;
    private final Clock clock;

    OutboxModel(Letters letters, Backups backups, SignedIn signedIn, Clock clock) {
        this.letters = letters;
        this.backups = backups;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    List<Mail> mails() {
        return letters.mails(signedIn.actor(), NEWEST);
    }

    Optional<Instant> backup() {
        return backups.newest();
    }

    /** Whole hours since a backup was made, ≥ 0. */
    long hoursSince(Instant backup) {
        return Math.max(0, Duration.between(backup, clock.instant()).toHours());
    }

    boolean fresh(Instant backup) {
        return Duration.between(backup, clock.instant()).compareTo(FRESH) < 0;
    }
}
