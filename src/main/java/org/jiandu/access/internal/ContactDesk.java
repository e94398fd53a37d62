package org.jiandu.access.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiandu.access.StaffContacts;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.StaffId;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where members of staff are reached; of a feed only the hash of its 256 random bits. */
@Service
class ContactDesk implements StaffContacts {
    private static final int MOST = 254;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final StaffRoll staff;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ContactDesk(JdbcClient jdbc, StaffRoll staff, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Contact of(StaffId id) {
        return jdbc.sql(ContactSql.FIND)
                .param("staff", id.value())
                .query((row, n) -> {
                    var since = row.getObject("feed_since", LocalDateTime.class);
                    return new Contact(
                            row.getString("email"), row.getBoolean("daily") ? Digest.DAILY : Digest.NEVER,
                            since == null ? null : since.toInstant(ZoneOffset.UTC));
                })
                .optional()
                .orElse(Contact.NONE);
    }

    @Override
    @Transactional
    public List<Refusal> change(String email, Digest digest, Actor.Staff self) {
        var address = email.strip();
        if (!address.isEmpty() && (address.length() > MOST || !EMAIL.matcher(address).matches())) {
            return List.of(Refusal.of("access.refused.email").at("email"));
        }
        var before = of(self.id());
        if (before.email().equals(address) && before.digest() == digest) {
            return List.of();
        }
        jdbc.sql(ContactSql.SAVE)
                .param("staff", self.id().value())
                .param("email", address)
                .param("daily", digest == Digest.DAILY ? 1 : 0)
                .update();
        var entry = StaffEntries.plain(self.id(), "contact_set", now(), self).with("digest", digest.name());
        trail.append(address.isEmpty() ? entry : entry.committing("email", Content.STAFF, address));
        return List.of();
    }

    @Override
    @Transactional
    public String renewFeed(Actor.Staff self) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = now();
        jdbc.sql(ContactSql.RENEW)
                .param("staff", self.id().value())
                .param("hash", Sha256.hex(token))
                .param("at", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        trail.append(StaffEntries.plain(self.id(), "feed_renewed", now, self));
        return token;
    }

    @Override
    @Transactional
    public boolean revokeFeed(Actor.Staff self) {
        if (jdbc.sql(ContactSql.REVOKE).param("staff", self.id().value()).update() == 0) {
            return false;
        }
        trail.append(StaffEntries.plain(self.id(), "feed_revoked", now(), self));
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor.Staff> byFeed(String token) {
        return TOKEN.matcher(token).matches()
                ? jdbc.sql(ContactSql.HOLDER)
                        .param("hash", Sha256.hex(token))
                        .query(String.class)
                        .optional()
                        .flatMap(staff::actor)
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
