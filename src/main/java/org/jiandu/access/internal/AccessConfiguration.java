package org.jiandu.access.internal;

import java.time.Clock;
import org.jiandu.access.RateLimits;
import org.jiandu.access.ReceiptCodes;
import org.jiandu.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The parts of the room that are not desks. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Argon2id, 19 MiB, two passes, one lane: about 40 ms. */
    @Bean
    PasswordEncoder staffPasswords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    ReceiptCodes receiptCodes(Vault vault) {
        return new PepperedCodes(vault, SlowHash.argon2id());
    }

    @Bean
    RateLimits rateLimits(@Value("${jiandu.rate.factor:1}") int factor) {
        return new Buckets(factor);
    }

    @Bean
    Patience patience(Clock clock) {
        return new Patience(clock);
    }
}
