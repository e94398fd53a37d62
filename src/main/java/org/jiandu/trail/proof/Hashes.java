package org.jiandu.trail.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The hashes of the trail: leaves and nodes after RFC 6962, commitments as in docs/trail.md. */
public final class Hashes {
    /** A shorter salt would be padded by HMAC and so stand for several. */
    public static final int SALT_BYTES = 32;

    private Hashes() {}

    /** SHA-256(00 ‖ bytes). */
    public static byte[] leaf(byte[] bytes) {
        var sha = sha256();
        sha.update((byte) 0);
        return sha.digest(bytes);
    }

    /** SHA-256(01 ‖ left ‖ right). */
    public static byte[] node(byte[] left, byte[] right) {
        var sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    /**
     * HMAC-SHA-256(salt, "trail-commit/v1" 00 path 00 JCS(value)).
     *
     * @throws IllegalArgumentException a salt that is not {@value #SALT_BYTES} bytes long
     */
    public static byte[] commitment(byte[] salt, String path, @Nullable Object value) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, this one " + salt.length);
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update("trail-commit/v1".getBytes(UTF_8));
            mac.update((byte) 0);
            mac.update(path.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(Json.canonical(value).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
