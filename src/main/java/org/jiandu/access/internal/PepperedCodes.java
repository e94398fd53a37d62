package org.jiandu.access.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jiandu.access.ReceiptCode;
import org.jiandu.access.ReceiptCodes;
import org.jiandu.vault.Pepper;
import org.jiandu.vault.Vault;

/** Receipt codes under a slow hash with a salt of their own and a pepper outside the database. */
class PepperedCodes implements ReceiptCodes {
    private static final int SALT_BYTES = 16;

    private final Vault vault;
    private final SlowHash slow;
    private final SecureRandom random = new SecureRandom();
    private final Kept nothing;

    PepperedCodes(Vault vault, SlowHash slow) {
        this.vault = vault;
        this.slow = slow;
        this.nothing = new Kept("00".repeat(SALT_BYTES), "00".repeat(32));
    }

    @Override
    public ReceiptCode draw() {
        return ReceiptCode.draw(random);
    }

    @Override
    public Kept keep(ReceiptCode code) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Kept(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash(code.digits(), salt)));
    }

    @Override
    public boolean matches(ReceiptCode code, Kept kept) {
        return matches(code.digits(), kept);
    }

    @Override
    public boolean matchesNothing() {
        matches("0".repeat(20), nothing);
        return false;
    }

    private boolean matches(String digits, Kept kept) {
        var expected = HexFormat.of().parseHex(kept.hash());
        return MessageDigest.isEqual(expected, hash(digits, HexFormat.of().parseHex(kept.salt())));
    }

    private byte[] hash(String digits, byte[] salt) {
        return vault.mac(Pepper.RECEIPT_CODE, slow.of(digits.getBytes(US_ASCII), salt));
    }
}
