package org.jiandu.ui.admin;

import java.util.List;
import java.util.Map;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.kernel.Refusal;
import org.jiandu.ui.SignedIn;
import org.springframework.stereotype.Component;

/** The court's settings as they stand and as they are wanted; the mail password goes in and never out. */
@Component
class SettingsModel {
    /** In the order of the page, by the names refusals use. */
    static final List<String> COURT = List.of("telephone", "address", "postcode", "hours", "reviewBody", "publicUrl");

    static final List<String> MAIL = List.of("smtpHost", "smtpPort", "smtpUser", "mailFrom");
    static final String PASSWORD = "smtpPassword";
    private static final int NO_PORT = -1;

    private final Court court;
    private final SignedIn signedIn;

    SettingsModel(Court court, SignedIn signedIn) {
        this.court = court;
        this.signedIn = signedIn;
    }

    /** Field by field; empty is not set. */
    Map<String, String> current() {
        var s = court.settings();
        return Map.of(
                "telephone", s.telephone(), "address", s.address(), "postcode", s.postcode(), "hours", s.hours(),
                "reviewBody", s.reviewBody(), "publicUrl", s.publicUrl(), "smtpHost", s.smtpHost(),
                "smtpPort", s.smtpPort() == 0 ? "" : Integer.toString(s.smtpPort()), "smtpUser", s.smtpUser(),
                "mailFrom", s.mailFrom());
    }

    boolean passwordKept() {
        return !court.settings().smtpPassword().isEmpty();
    }

    /** What of the court's own is still to be filled in. */
    List<String> unset() {
        var current = current();
        return COURT.stream().filter(f -> field(current, f).isEmpty()).toList();
    }

    List<Refusal> change(Map<String, String> typed) {
        return court.change(
                new CourtSettings(
                        field(typed, "telephone"), field(typed, "address"), field(typed, "postcode"),
                        field(typed, "hours"), field(typed, "reviewBody"), field(typed, "publicUrl"),
                        field(typed, "smtpHost"), port(field(typed, "smtpPort")), field(typed, "smtpUser"),
                        password(typed), field(typed, "mailFrom")),
                signedIn.actor());
    }

    /** Left empty, the kept one stays; without a user there is none. */
    private String password(Map<String, String> typed) {
        var wanted = field(typed, PASSWORD);
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return field(typed, "smtpUser").isBlank() ? "" : court.settings().smtpPassword();
    }

    private static int port(String typed) {
        try {
            return typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return NO_PORT;
        }
    }

    private static String field(Map<String, String> all, String name) {
        return all.getOrDefault(name, "");
    }
}
