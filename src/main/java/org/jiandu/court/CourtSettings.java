package org.jiandu.court;

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
}
