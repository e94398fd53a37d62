package org.jiandu.trail;

/**
 * What stands in the trail for one act, final in the business transaction.
 *
 * @param eventId UUIDv7
 * @param n the act's place within its subject, from 0
 * @param hash lower-case hex of SHA-256(00 ‖ bytes)
 */
public record Leaf(String eventId, int n, String hash) {}
