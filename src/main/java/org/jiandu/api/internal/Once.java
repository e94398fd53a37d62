package org.jiandu.api.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jiandu.kernel.Sha256;
import org.jiandu.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code Idempotency-Key}: what was done for a key is done once, in the transaction of the act. Kept is only which ticket
 * it was, sealed; sent again, the ticket is read anew, behind the wall as it stands then.
 */
@Component
class Once {
    private static final String PURPOSE = "api-answer";
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Once(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param key as sent, or null where none was; {@code request} tells two requests apart */
    record Asked(String token, @Nullable String key, String request) {
        static Asked of(String token, @Nullable String key, String path, String body) {
            return new Asked(token, key, Sha256.hex(path + "\n" + body));
        }
    }

    /** @param what what the second answer needs, e.g. the number of the ticket; null where nothing was done */
    record Acted<T>(T answer, @Nullable String what) {}

    enum Kind {
        FRESH,
        AGAIN,
        /** The key was used for something else. */
        REUSED
    }

    /** @param fresh the answer where it was done now, else null; {@code what} what was kept where it was done before */
    record Result<T>(Kind kind, @Nullable T fresh, String what) {}

    @Transactional
    public <T> Result<T> run(Asked asked, Supplier<Acted<T>> act) {
        var key = asked.key();
        if (key == null) {
            return new Result<>(Kind.FRESH, act.get().answer(), "");
        }
        var known = jdbc.sql(ApiSql.FIND)
                .param("token", asked.token())
                .param("key", key)
                .query((row, n) -> row.getString("request").equals(asked.request())
                        ? new Result<T>(Kind.AGAIN, null, open(row.getBytes("body")))
                        : new Result<T>(Kind.REUSED, null, ""))
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var acted = act.get();
        var what = acted.what();
        if (what != null) {
            keep(asked, key, what);
        }
        return new Result<>(Kind.FRESH, acted.answer(), "");
    }

    private void keep(Asked asked, String key, String what) {
        var now = clock.instant();
        jdbc.sql(ApiSql.FORGET).param("before", utc(now.minus(KEPT))).update();
        jdbc.sql(ApiSql.KEEP)
                .param("token", asked.token())
                .param("key", key)
                .param("request", asked.request())
                .param("body", vault.sealForm(PURPOSE, what.getBytes(UTF_8)).getBytes(UTF_8))
                .param("at", utc(now))
                .update();
    }

    private String open(byte[] sealed) {
        return vault.openForm(PURPOSE, new String(sealed, UTF_8)).map(b -> new String(b, UTF_8)).orElse("");
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

}
