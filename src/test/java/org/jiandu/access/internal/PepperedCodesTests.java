package org.jiandu.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.vault.Vault;
import org.junit.jupiter.api.Test;

/** Nobody learns from the time an answer takes whether a number exists: every question costs one slow hash. */
@DatabaseTest
class PepperedCodesTests {
    private final AtomicInteger hashes = new AtomicInteger();
    private final PepperedCodes codes;

    PepperedCodesTests(Vault vault) {
        var argon = SlowHash.argon2id();
        this.codes = new PepperedCodes(vault, (secret, salt) -> {
            hashes.incrementAndGet();
            return argon.of(secret, salt);
        });
    }

    @Test
    void the_right_code_a_wrong_one_and_none_at_all_cost_one_slow_hash_each() {
        var code = codes.draw();
        var kept = codes.keep(code);
        hashes.set(0);
        assertThat(codes.matches(code, kept)).isTrue();
        assertThat(hashes).hasValue(1);
        assertThat(codes.matches(codes.draw(), kept)).isFalse();
        assertThat(hashes).hasValue(2);
        assertThat(codes.matchesNothing()).isFalse();
        assertThat(hashes).hasValue(3);
    }
}
