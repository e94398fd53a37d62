package org.jiandu.intake.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.access.ReceiptCode;
import org.jiandu.intake.Intake;
import org.jiandu.vault.Vault;

/**
 * What a form carries from the first page to the receipt: which intake it is, which code it will get, and when the
 * form was made. Authenticated and encrypted under a key of {@code data/keys}, so that it outlives a restart.
 *
 * @param intake 32 hex digits
 */
record OnceToken(String intake, ReceiptCode code, Instant madeAt) {
    private static final String PURPOSE = "feedback/v1";

    static OnceToken fresh(ReceiptCode code, Instant now) {
        return new OnceToken(UUID.randomUUID().toString().replace("-", ""), code, now);
    }

    String sealed(Vault vault) {
        var plain = String.join(" ", intake, code.digits(), Long.toString(madeAt.getEpochSecond()));
        return vault.sealForm(PURPOSE, plain.getBytes(US_ASCII));
    }

    static Optional<OnceToken> open(Vault vault, String blob) {
        return vault.openForm(PURPOSE, blob).map(bytes -> {
            var parts = new String(bytes, US_ASCII).split(" ", 3);
            return new OnceToken(parts[0], new ReceiptCode(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[2])));
        });
    }

    boolean expired(Instant now) {
        return Duration.between(madeAt, now).toHours() >= Intake.TOKEN_HOURS;
    }
}
