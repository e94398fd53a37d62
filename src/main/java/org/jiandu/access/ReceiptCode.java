package org.jiandu.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/**
 * What a citizen keeps to follow a ticket (查询码): 18 random digits and 2 check digits.
 *
 * <p>Check digits after ISO/IEC 7064 MOD 97-10: the 20-digit number is congruent to 1 modulo 97.
 */
public record ReceiptCode(String digits) {
    private static final BigInteger M = BigInteger.valueOf(97);

    public ReceiptCode {
        if (digits.length() != 20 || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || !checks(digits)) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    public static ReceiptCode draw(SecureRandom random) {
        var body = new StringBuilder(20);
        for (int i = 0; i < 18; i++) {
            body.append((char) ('0' + random.nextInt(10)));
        }
        int rest = new BigInteger(body + "00").mod(M).intValue();
        int check = (98 - rest) % 97;
        return new ReceiptCode(body.append(check < 10 ? "0" : "").append(check).toString());
    }

    /** Reads what a person typed: groups, full-width digits and spaces are fine; empty if it cannot be a code. */
    public static Optional<ReceiptCode> read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return plain.length() == 20 && checks(plain) ? Optional.of(new ReceiptCode(plain)) : Optional.empty();
    }

    /** Five groups of four, as it is shown and read out. */
    public String grouped() {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    private static boolean checks(String twenty) {
        return new BigInteger(twenty).mod(M).intValue() == 1;
    }

    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
