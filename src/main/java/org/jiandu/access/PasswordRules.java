package org.jiandu.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiandu.kernel.Refusal;

/** What a password of staff must be: long, not common, not the login again; no rule about kinds of characters. */
public final class PasswordRules {
    /** ASVS 6.2.1, the stronger advice. */
    public static final int LEAST = 15;

    public static final int MOST = 128;

    private static final int DIFFERENT = 5;

    private PasswordRules() {}

    /**
     * @param common passwords that were seen too often, lower case
     * @return every reason against it, at the field {@code wanted}
     */
    public static List<Refusal> faults(String wanted, String login, Set<String> common) {
        var plain = normalised(wanted);
        int length = plain.codePointCount(0, plain.length());
        var faults = new ArrayList<Refusal>();
        if (length < LEAST || length > MOST) {
            faults.add(Refusal.of("access.refused.passwordLength", LEAST, MOST).at("wanted"));
        }
        var folded = plain.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || folded.codePoints().distinct().count() < DIFFERENT || walks(folded)) {
            faults.add(Refusal.of("access.refused.passwordCommon").at("wanted"));
        }
        if (!login.isEmpty() && folded.contains(login.toLowerCase(Locale.ROOT))) {
            faults.add(Refusal.of("access.refused.passwordLogin").at("wanted"));
        }
        return List.copyOf(faults);
    }

    /** The form that is hashed: the same on every keyboard. */
    public static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Up or down the alphabet or the digits all the way, e.g. {@code 123456789012345}; 9 is followed by 0. */
    private static boolean walks(String folded) {
        var points = folded.codePoints().toArray();
        for (int step = -1; step <= 1; step += 2) {
            int same = 0;
            for (int i = 1; i < points.length; i++) {
                int by = points[i] - points[i - 1];
                same += by == step || by == -9 * step ? 1 : 0;
            }
            if (points.length > 1 && same == points.length - 1) {
                return true;
            }
        }
        return false;
    }
}
