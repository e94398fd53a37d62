package org.jiandu.court;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.Refusal;

/**
 * The court's own settings as they stand (本院设置); an empty string is "not set" and shown as 待本院填写, never guessed.
 *
 * @param publicUrl fixed base of links in mail, without a trailing slash
 * @param smtpHost empty: mail goes to {@code data/outbox}
 * @param smtpPort 1 to 65535; 0 while not set
 */
public record CourtSettings(
        String telephone, String address, String postcode, String hours, String reviewBody, String publicUrl,
        String smtpHost, int smtpPort, String smtpUser, String smtpPassword, String mailFrom) {

    public static CourtSettings unset() {
        return new CourtSettings("", "", "", "", "", "", "", 0, "", "", "");
    }

    /** What was typed, tidied: full-width digits and letters of numbers and addresses of the net, outer spaces. */
    public CourtSettings normalised() {
        return new CourtSettings(
                ascii(telephone), tidy(address), ascii(postcode), tidy(hours), tidy(reviewBody),
                ascii(publicUrl).replaceAll("/+$", ""), ascii(smtpHost), smtpPort, tidy(smtpUser), smtpPassword,
                ascii(mailFrom));
    }

    /** Everything that keeps these settings from being used, each at its field; empty is fine everywhere. */
    public List<Refusal> faults() {
        return SettingsRules.faults(this);
    }

    /** Field by field, the password of the mail server left out. */
    public Map<String, String> named() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("telephone", telephone);
        fields.put("address", address);
        fields.put("postcode", postcode);
        fields.put("hours", hours);
        fields.put("review_body", reviewBody);
        fields.put("public_url", publicUrl);
        fields.put("smtp_host", smtpHost);
        fields.put("smtp_port", Integer.toString(smtpPort));
        fields.put("smtp_user", smtpUser);
        fields.put("mail_from", mailFrom);
        return fields;
    }

    /** Without the password, also in a log. */
    @Override
    public String toString() {
        return "CourtSettings" + named();
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private static String ascii(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[‐‑‒–—―−]", "-").strip();
    }
}
