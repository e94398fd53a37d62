package org.jiandu.access.internal;

import java.security.SecureRandom;

/** A password that can be read out and typed once: five groups of four without look-alikes, about 98 bits. */
final class OneTimePassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private OneTimePassword() {}

    static String draw(SecureRandom random) {
        var word = new StringBuilder(24);
        for (int i = 0; i < 20; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
