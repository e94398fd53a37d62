package org.jiandu.access.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiandu.access.ApiTokens;
import org.jiandu.access.StaffRoll;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.StaffId;
import org.jiandu.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and reads tokens; only the hash of their 256 random bits is kept. */
@Service
class TokenDesk implements ApiTokens {
    private static final String PREFIX = "jdt_";

    private final JdbcClient jdbc;
    private final StaffRoll staff;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenDesk(JdbcClient jdbc, StaffRoll staff, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Issued issue(String login, Role role, int days, Actor by) {
        var member = staff.byLogin(login);
        var faults = new ArrayList<Refusal>();
        if (member.filter(m -> !m.suspended() && m.roles().contains(role)).isEmpty()) {
            faults.add(Refusal.of("access.refused.token.role").at("role"));
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add(Refusal.of("access.refused.token.days", MOST_DAYS).at("days"));
        }
        if (!faults.isEmpty() || member.isEmpty()) {
            return new Issued.Refused(faults);
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID().toString().replace("-", "");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var expires = now.plus(Duration.ofDays(days));
        jdbc.sql(TokenSql.ISSUE)
                .param("id", id)
                .param("hash", Sha256.hex(token))
                .param("staff", member.get().id().value())
                .param("role", role.name())
                .param("at", utc(now))
                .param("expires", utc(expires))
                .update();
        trail.append(StaffEntries.plain(member.get().id(), "token_issued", now, by).with("role", role.name()).with("token", id));
        return new Issued.Done(id, token, expires);
    }

    private record Row(String id, Role role, String login) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> holder(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql(TokenSql.HOLDER)
                .param("hash", Sha256.hex(token))
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Row(row.getString("id"), Role.valueOf(row.getString("role")), row.getString("login")))
                .optional()
                .flatMap(row -> staff.actor(row.login())
                        .filter(actor -> actor.is(row.role()))
                        .map(actor -> new Holder(
                                row.id(), new Actor.Staff(actor.id(), actor.department(), Set.of(row.role())))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> of(String login) {
        return jdbc.sql(TokenSql.OF)
                .param("login", login)
                .query((row, n) -> new Kept(
                        row.getString("id"), Role.valueOf(row.getString("role")),
                        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("revoked_at") != null))
                .list();
    }

    @Override
    @Transactional
    public boolean revoke(String id, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (jdbc.sql(TokenSql.REVOKE).param("id", id).param("at", utc(now)).update() == 0) {
            return false;
        }
        var owner = new StaffId(jdbc.sql(TokenSql.OWNER).param("id", id).query(String.class).single());
        trail.append(StaffEntries.plain(owner, "token_revoked", now, by).with("token", id));
        return true;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
