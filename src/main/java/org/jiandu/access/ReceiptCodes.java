package org.jiandu.access;

/** Turns a receipt code into what may be stored, and checks one again; about 2 ms of CPU each on purpose. */
public interface ReceiptCodes {

    ReceiptCode draw();

    /** {@code HMAC(pepper, Argon2id(code, salt))} with a salt of the ticket's own: 32 and 64 hex digits. */
    Kept keep(ReceiptCode code);

    boolean matches(ReceiptCode code, Kept kept);

    /** Takes as long as {@link #matches} and says no: for unknown numbers and misspelt codes. */
    boolean matchesNothing();

    record Kept(String salt, String hash) {}
}
