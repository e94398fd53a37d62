package org.jiandu.court;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiandu.kernel.Refusal;

/** What each setting must look like, in one sentence per field. */
final class SettingsRules {
    /** Area code and number, extension allowed; several with commas. Hotlines without area code: 12368 and 400 numbers. */
    private static final String ONE = "(0\\d{2,3}[- ]?[2-9]\\d{6,7}(( ?转 ?|-)\\d{1,6})?|12368|400[- ]?\\d{3,4}[- ]?\\d{3,4})";

    private static final Pattern TELEPHONE = Pattern.compile(ONE + "([,、;] ?" + ONE + ")*");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,62})?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62})?)*");
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*)(\\.[A-Za-z0-9-]+)+");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SettingsRules() {}

    static List<Refusal> faults(CourtSettings s) {
        var all = new ArrayList<Refusal>();
        if (!fits(s.telephone(), TELEPHONE, 60)) {
            all.add(Refusal.of("court.refused.telephone").at("telephone"));
        }
        if (!fits(s.postcode(), POSTCODE, 6)) {
            all.add(Refusal.of("court.refused.postcode").at("postcode"));
        }
        line(all, "address", s.address(), 200);
        line(all, "hours", s.hours(), 200);
        line(all, "reviewBody", s.reviewBody(), 100);
        if (!s.publicUrl().isEmpty() && !address(s.publicUrl())) {
            all.add(Refusal.of("court.refused.publicUrl").at("publicUrl"));
        }
        mail(all, s);
        return List.copyOf(all);
    }

    private static void mail(List<Refusal> all, CourtSettings s) {
        if (!fits(s.smtpHost(), HOST, 253)) {
            all.add(Refusal.of("court.refused.smtpHost").at("smtpHost"));
        }
        boolean wanted = !s.smtpHost().isEmpty();
        if (s.smtpPort() < 0 || s.smtpPort() > 65_535 || (wanted && s.smtpPort() == 0)) {
            all.add(Refusal.of("court.refused.smtpPort").at("smtpPort"));
        }
        line(all, "smtpUser", s.smtpUser(), 200);
        line(all, "smtpPassword", s.smtpPassword(), 200);
        if (!fits(s.mailFrom(), MAILBOX, 254) || (wanted && s.mailFrom().isEmpty())) {
            all.add(Refusal.of("court.refused.mailFrom").at("mailFrom"));
        }
    }

    private static void line(List<Refusal> all, String field, String value, int most) {
        if (value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
            all.add(Refusal.of("court.refused.line", most).at(field));
        }
    }

    private static boolean fits(String value, Pattern form, int most) {
        return value.isEmpty() || (value.length() <= most && form.matcher(value).matches());
    }

    /** Links in mail must not be readable or changeable on the way: https, or a try on this very machine. */
    private static boolean address(String url) {
        try {
            var uri = URI.create(url);
            var host = uri.getHost() == null ? "" : uri.getHost();
            boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host));
            return !host.isEmpty() && bare && safe && url.length() <= 200;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
