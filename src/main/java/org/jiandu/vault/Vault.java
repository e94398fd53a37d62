package org.jiandu.vault;

/**
 * Seals and opens what must not be read from the database, and derives the salts of the trail.
 *
 * <p>One master of 32 random bytes per subject and {@link Content}, AES-GCM-wrapped by a key-encryption key that lies
 * in {@code data/keys} (0600), outside the database and its backup.
 */
public interface Vault {

    /**
     * Makes the masters of a new subject in the running transaction.
     *
     * @param subject as in the trail: {@code t_…}, {@code n_…}, {@code a_…}, {@code c_…}
     */
    void admit(String subject, Content... contents);

    /** Destroys the masters of a subject in the running transaction: what was sealed under them never opens again. */
    void forget(String subject);

    /** AES-256-GCM under the subject's master; {@code column} is bound as associated data with subject and content. */
    byte[] seal(String subject, Content content, String column, byte[] plain);

    /** @throws SealBroken if the bytes were changed, moved to another subject or column, or the key is gone */
    byte[] open(String subject, Content content, String column, byte[] sealed);

    /** The 32-byte salt of one commitment: HKDF-SHA-256(master, "trail-salt/v1" 00 event 00 path). */
    byte[] salt(String subject, Content content, String eventId, String path);

    /** HMAC-SHA-256 under a key of {@code data/keys} that never enters the database: peppers, blind indexes. */
    byte[] mac(Pepper pepper, byte[] value);

    /** Authenticated, encrypted blob for a form; at most a few hundred bytes of content. */
    String sealForm(String purpose, byte[] content);

    /** The content of a blob made by {@link #sealForm}, or empty if it is not ours or was made for another purpose. */
    java.util.Optional<byte[]> openForm(String purpose, String blob);
}
