package org.jiandu.correspondence.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.jiandu.access.StaffContacts;
import org.jiandu.correspondence.internal.JdbcLetters.Waiting;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.PortalFailure;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Tickets;
import org.jiandu.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Carries one mail: by SMTP where the court has set it, else into {@code data/outbox}. To a citizen it says that there
 * is news, never what, and names neither number nor code (security.md T9); to a member of staff numbers and dates alone.
 */
@Component
class MailSender {
    static final String DIGEST = "digest";
    static final String URGENT = "urgent";
    private static final Actor PORTAL = new Actor.Automatic("correspondence");

    private final JdbcLetters mails;
    private final Tickets tickets;
    private final StaffContacts contacts;
    private final Court court;
    private final Vault vault;
    private final MessageSource words;
    private final Clock clock;
    private final Path outbox;

    MailSender(
            JdbcLetters mails, Tickets tickets, StaffContacts contacts, Court court, Vault vault, MessageSource words,
            Clock clock, @Value("${jiandu.data}") Path data) {
        this.mails = mails;
        this.tickets = tickets;
        this.contacts = contacts;
        this.court = court;
        this.vault = vault;
        this.words = words;
        this.clock = clock;
        this.outbox = data.resolve("outbox");
    }

    /** Does nothing for a mail that went out already. @throws PortalFailure when it could not; the job tries again */
    void send(String id) {
        mails.waiting(id).ifPresent(mail -> mails.settle(id, outcome(mail)));
    }

    private String outcome(Waiting mail) {
        if (mail.kind().equals(DIGEST) && !CourtZone.dayOf(mail.at()).equals(CourtZone.dayOf(clock.instant()))) {
            return "late";
        }
        var to = address(mail);
        return to.isEmpty() ? "dropped" : sent(mail, to);
    }

    private String address(Waiting mail) {
        var staff = mail.staff();
        if (staff != null) {
            return contacts.of(staff).email();
        }
        var ticket = mail.ticket();
        var sealed = mail.address();
        if (sealed != null) {
            return vault.openForm(ReaderPostman.ADDRESS, sealed).map(a -> new String(a, StandardCharsets.UTF_8)).orElse("");
        }
        return ticket == null ? "" : tickets.identity(ticket, PORTAL).map(Identity::email).orElse("");
    }

    private String sent(Waiting mail, String to) {
        var id = mail.id();
        var settings = court.settings();
        var smtp = smtp(settings);
        try {
            var message = message(smtp, mail, to, settings);
            if (settings.smtpHost().isEmpty()) {
                Files.createDirectories(outbox);
                try (var file = Files.newOutputStream(outbox.resolve(id + ".eml"))) {
                    message.writeTo(file);
                }
                return "outbox";
            }
            smtp.send(message);
            return "sent";
        } catch (MessagingException | IOException e) {
            throw new MailFailed(id, e);
        }
    }

    private MimeMessage message(JavaMailSenderImpl smtp, Waiting mail, String to, CourtSettings settings)
            throws MessagingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        var from = settings.mailFrom();
        helper.setFrom(from.isEmpty() ? "portal@localhost" : from);
        helper.setTo(to);
        helper.setSubject(word("mail." + mail.kind() + ".subject", Locale.SIMPLIFIED_CHINESE));
        helper.setText(mail.address() != null ? mail.body() : mail.staff() == null ? toCitizen(mail, settings) : toStaff(mail, settings));
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + mail.id() + "@" + (from.contains("@") ? from.substring(from.indexOf('@') + 1) : "localhost") + ">");
        return message;
    }

    private String toCitizen(Waiting mail, CourtSettings settings) {
        var link = settings.publicUrl().isEmpty() ? "" : settings.publicUrl() + "/follow";
        return word("mail." + mail.kind() + ".body", Locale.SIMPLIFIED_CHINESE, link) + "\n\n"
                + word("mail." + mail.kind() + ".body", Locale.ENGLISH, link) + "\n";
    }

    private String toStaff(Waiting mail, CourtSettings settings) {
        var ticket = mail.ticket();
        var what = ticket == null
                ? mail.body()
                : tickets.page(ticket, PORTAL).map(page -> page.ticket().number().value()).orElse("");
        var link = settings.publicUrl().isEmpty() ? "" : settings.publicUrl() + "/office";
        return word("mail." + mail.kind() + ".body", Locale.SIMPLIFIED_CHINESE, what, link) + "\n";
    }

    private static JavaMailSenderImpl smtp(CourtSettings settings) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost(settings.smtpHost());
        smtp.setPort(settings.smtpPort());
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.writetimeout", "10000");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.smtpPort() == 465) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (!settings.smtpUser().isEmpty()) {
            smtp.setUsername(settings.smtpUser());
            smtp.setPassword(settings.smtpPassword());
            properties.setProperty("mail.smtp.auth", "true");
        }
        smtp.setJavaMailProperties(properties);
        return smtp;
    }

    private String word(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }

    /** Mail that could not be carried now. */
    static final class MailFailed extends PortalFailure {
        MailFailed(String id, Throwable cause) {
            super("mail " + id + " could not be sent", cause);
        }
    }
}
