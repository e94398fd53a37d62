package org.jiandu.vault.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiandu.vault.SealBroken;

/** AES-256-GCM: 12 random bytes of nonce, then ciphertext and tag. */
final class Aead {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    private Aead() {}

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.get().nextBytes(random);
        return random;
    }

    static byte[] seal(byte[] key, byte[] bound, byte[] plain) {
        try {
            var nonce = random(NONCE);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws SealBroken changed, moved, or sealed under another key */
    static byte[] open(byte[] key, byte[] bound, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, Math.min(NONCE, sealed.length)));
            cipher.updateAAD(bound);
            return cipher.doFinal(sealed, NONCE, Math.max(0, sealed.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken("sealed bytes do not open", e);
        }
    }
}
