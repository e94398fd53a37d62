package org.jiandu.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandu.court.Court;
import org.jiandu.court.CourtSettings;
import org.jiandu.intake.Receipt;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.Steps;
import org.jiandu.testing.TestDatabase;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail says that there is news and never what; without a mail server it waits in a folder. */
@DatabaseTest
class MailTests {
    private static final String TEXT = "建议在执行局门口张贴办事流程图。";

    private final Steps steps;
    private final Letters letters;
    private final Court court;

    MailTests(Steps steps, Letters letters, Court court) {
        this.steps = steps;
        this.letters = letters;
        this.court = court;
    }

    @AfterEach
    void noServerIsLeftSet() {
        assertThat(court.change(CourtSettings.unset(), Steps.PORTAL)).isEmpty();
    }

    @Test
    void without_a_mail_server_the_acknowledgement_lies_in_the_outbox_and_says_nothing() throws Exception {
        var address = "outbox.reader@example.org";
        var receipt = steps.receipt(steps.reachable(Kind.COMMENT, TEXT, "钱多多", "13900000001", address));
        await().atMost(Duration.ofSeconds(90)).until(() -> !inOutbox(address).isEmpty());
        assertThat(inOutbox(address)).singleElement().satisfies(mail -> saysNothing(mail, receipt));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(letters.mails(Fixtures.REGISTRAR, 50))
                .anySatisfy(mail -> {
                    assertThat(mail.maskedAddress()).isEqualTo("o***@example.org");
                    assertThat(mail.where()).isEqualTo("outbox");
                }));
    }

    @Test
    void with_a_mail_server_it_is_sent_and_the_news_too_but_once_an_hour() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            serverIs(server.getSmtp().getPort());
            var address = "smtp.reader@example.org";
            var receipt = steps.receipt(steps.reachable(Kind.COMMENT, TEXT, "钱多多", "", address));
            assertThat(server.waitForIncomingEmail(90_000, 1)).isTrue();
            var id = steps.id(receipt);
            steps.triage(id, TicketClass.SUGGESTION, Set.of(), Set.of());
            steps.assign(id, Fixtures.ENFORCEMENT);
            steps.answer(id, "您的建议已采纳，流程图已经张贴。");
            assertThat(server.waitForIncomingEmail(90_000, 2)).isTrue();
            var mails = server.getReceivedMessages();
            assertThat(mails).as("the answer within the hour makes no second news").hasSize(2);
            for (var mail : mails) {
                saysNothing(mail, receipt);
                assertThat(to(mail)).isEqualTo(address);
            }
            assertThat(inOutbox(address)).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void nobody_without_an_address_is_written_to() {
        int before = letters.mails(Fixtures.REGISTRAR, 1_000).size();
        steps.handIn(steps.draft(Kind.COMMENT, TEXT));
        assertThat(letters.mails(Fixtures.REGISTRAR, 1_000)).hasSize(before);
    }

    @Test
    void the_petition_office_and_who_runs_the_server_see_what_was_mailed_to_whom_only_masked() {
        steps.handIn(steps.reachable(Kind.COMMENT, TEXT, "", "", "seen.by@example.org"));
        assertThat(letters.mails(Fixtures.DIRECTOR, 5)).isNotEmpty();
        assertThat(letters.mails(Fixtures.ENFORCER, 5)).isEmpty();
        assertThat(letters.mails(Fixtures.SUPERVISOR, 5)).isEmpty();
        assertThat(letters.mails(Fixtures.ADMINISTRATOR, 5)).isNotEmpty().noneMatch(m -> m.maskedAddress().contains("seen.by"));
    }

    private void serverIs(int port) {
        var settings = new CourtSettings(
                "", "", "", "", "", "https://portal.example.org", "127.0.0.1", port, "", "", "court@example.org");
        assertThat(court.change(settings, Steps.PORTAL)).isEmpty();
    }

    /** Neither number nor code, neither text nor name, neither item nor department. */
    private static void saysNothing(MimeMessage mail, Receipt receipt) {
        try {
            var whole = mail.getSubject() + "\n" + mail.getContent();
            assertThat(whole)
                    .contains("办件编号", "查询码")
                    .doesNotContain(receipt.number().value(), receipt.code().digits(), receipt.code().grouped(), TEXT, "钱多多", "执行局", "流程图");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } catch (jakarta.mail.MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<MimeMessage> inOutbox(String address) {
        var folder = TestDatabase.data().resolve("outbox");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(MailTests::read).filter(m -> to(m).contains(address)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try {
            return new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readString(file).getBytes(UTF_8)));
        } catch (jakarta.mail.MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return String.valueOf(mail.getHeader("To", ","));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
