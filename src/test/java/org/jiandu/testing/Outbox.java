package org.jiandu.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Mail that lies in {@code data/outbox} because no server is set. */
public final class Outbox {
    private Outbox() {}

    public record Letter(String to, String subject, String text) {}

    /** Without what is still being written. */
    public static List<Letter> letters() {
        var folder = TestDatabase.data().resolve("outbox");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml")).flatMap(f -> read(f).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Letter> read(Path file) {
        try {
            var mail = new MimeMessage(
                    jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readString(file).getBytes(UTF_8)));
            return Optional.of(new Letter(mail.getHeader("To", ","), mail.getSubject(), String.valueOf(mail.getContent())));
        } catch (MessagingException | IOException half) {
            return Optional.empty();
        }
    }
}
