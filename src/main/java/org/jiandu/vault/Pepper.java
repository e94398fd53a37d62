package org.jiandu.vault;

/** Key in {@code data/keys} for one use only. */
public enum Pepper {
    RECEIPT_CODE,
    BLIND_NAME,
    BLIND_PHONE
}
