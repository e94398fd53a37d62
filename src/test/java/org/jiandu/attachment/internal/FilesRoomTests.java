package org.jiandu.attachment.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiandu.attachment.Attachment;
import org.jiandu.attachment.Attachment.Purpose;
import org.jiandu.attachment.Attachment.State;
import org.jiandu.attachment.AttachmentId;
import org.jiandu.attachment.Attachments;
import org.jiandu.attachment.Clamd;
import org.jiandu.attachment.Upload;
import org.jiandu.intake.Draft;
import org.jiandu.intake.Intake;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Sha256;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.testing.TestDatabase;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jiandu.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of tickets and forms: kept, checked, walled, and never lying anywhere in the clear. */
@DatabaseTest
class FilesRoomTests {
    private static final String TEXT = "立案材料交了一个月没有回音，请告诉我到哪一步了。";

    private final Attachments attachments;
    private final Intake intake;
    private final Steps steps;
    private final Trail trail;
    private final SettableClock clock;
    private final JdbcAttachments rows;
    private final Store store;
    private final Vault vault;
    private final Acts acts;
    private final PlatformTransactionManager transactions;

    FilesRoomTests(
            Attachments attachments, Intake intake, Steps steps, Trail trail, SettableClock clock, JdbcAttachments rows,
            Store store, Vault vault, Acts acts, PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.intake = intake;
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
        this.rows = rows;
        this.store = store;
        this.vault = vault;
        this.acts = acts;
        this.transactions = transactions;
    }

    @Test
    void what_a_form_brought_becomes_the_tickets_once_and_opens_after_its_check() {
        var draft = steps.draft(Kind.COMPLAINT, TEXT);
        var pdf = text("这是我的立案材料。");
        assertThat(intake.keep(draft.token(), List.of(Upload.of("材料.txt", pdf))).problems()).isEmpty();
        assertThat(intake.keep(draft.token(), List.of(Upload.of("又一次.txt", pdf))).files()).hasSize(1);
        var id = steps.handIn(draft);
        steps.handIn(draft);
        var citizen = new Actor.Citizen(id);
        settled(id);
        assertThat(attachments.of(id, citizen)).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(State.CLEAN);
            assertThat(file.name()).isEqualTo("附件1.txt");
            assertThat(file.original()).isEqualTo("材料.txt");
            assertThat(file.scanned()).isFalse();
            assertThat(attachments.open(file.id(), citizen).orElseThrow().content()).isEqualTo(pdf);
        });
        assertThat(intake.files(draft.token())).isEmpty();
        assertThat(trail.verify(_ -> {}).faults()).isEmpty();
    }

    @Test
    void who_may_not_see_the_ticket_gets_what_an_unknown_file_gets() {
        var id = withFile("第一份材料");
        var file = attachments.of(id, Fixtures.REGISTRAR).getFirst().id();
        steps.triage(id, TicketClass.COMPLAINT, Set.of(Fixtures.ENFORCEMENT), Set.of());
        assertThat(attachments.open(file, Fixtures.REGISTRAR)).isPresent();
        assertThat(attachments.of(id, Fixtures.ENFORCER)).isEmpty();
        assertThat(attachments.open(file, Fixtures.ENFORCER)).isEqualTo(attachments.open(AttachmentId.fresh(), Fixtures.ENFORCER)).isEmpty();
        assertThat(attachments.open(file, new Actor.Citizen(withFile("别人的材料")))).isEmpty();
        assertThat(attachments.open(file, new Actor.Visitor())).isEmpty();
        assertThat(attachments.add(id, Purpose.EVIDENCE, List.of(Upload.of("a.txt", text("x"))), Fixtures.ENFORCER).problems())
                .extracting(p -> p.why().key()).containsExactly("attachment.refused.unknown");
    }

    @Test
    void what_staff_put_to_a_ticket_is_not_the_citizens_to_see() {
        var id = withFile("信访人的材料");
        var kept = attachments.add(id, Purpose.EVIDENCE, List.of(Upload.of("核查笔录.txt", text("内部核查笔录"))), Fixtures.REGISTRAR);
        assertThat(kept.files()).extracting(Attachment::name).containsExactly("附件2.txt");
        assertThat(attachments.of(id, Fixtures.REGISTRAR)).hasSize(2);
        assertThat(attachments.of(id, new Actor.Citizen(id))).hasSize(1);
        assertThat(attachments.open(kept.files().getFirst().id(), new Actor.Citizen(id))).isEmpty();
        assertThat(attachments.open(kept.files().getFirst().id(), Fixtures.REGISTRAR)).isPresent();
    }

    @Test
    void nothing_of_a_file_lies_in_the_clear_and_nothing_can_be_changed() throws IOException {
        var id = withFile("一段很特别的话：紫色的长颈鹿");
        var file = attachments.of(id, Fixtures.REGISTRAR).getFirst();
        try (var all = Files.walk(TestDatabase.data().resolve("attachments"))) {
            for (var each : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(each), UTF_8)).doesNotContain("紫色的长颈鹿");
            }
        }
        var sealed = store.read(file.id());
        sealed[sealed.length - 1] ^= 1;
        store.write(file.id(), sealed);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> attachments.open(file.id(), Fixtures.REGISTRAR))
                .isInstanceOf(org.jiandu.vault.SealBroken.class);
    }

    @Test
    void blocks_of_a_long_file_can_neither_be_left_out_nor_moved() {
        var id = AttachmentId.fresh();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> vault.admit(id.value(), Content.BODY));
        var blocks = new Blocks(vault);
        var plain = new byte[200_000];
        java.util.Arrays.fill(plain, (byte) 7);
        var sealed = blocks.seal(id, plain);
        assertThat(blocks.open(id, sealed)).isEqualTo(plain);
        int one = 4 + java.nio.ByteBuffer.wrap(sealed).getInt();
        var without = java.util.Arrays.copyOfRange(sealed, one, sealed.length);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> blocks.open(id, without)).isInstanceOf(org.jiandu.vault.SealBroken.class);
        var cut = java.util.Arrays.copyOf(sealed, 3 * one);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> blocks.open(id, cut)).isInstanceOf(org.jiandu.vault.SealBroken.class);
    }

    @Test
    void of_eleven_files_ten_are_kept_and_the_rest_said_and_all_together_have_a_limit() {
        var token = intake.newToken();
        var eleven = IntStream.range(0, 11).mapToObj(i -> Upload.of(i + ".txt", text("第 " + i + " 份"))).toList();
        var kept = intake.keep(token, eleven);
        assertThat(kept.files()).hasSize(10);
        assertThat(kept.problems()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("10.txt");
            assertThat(p.why().key()).isEqualTo("attachment.refused.count");
        });
        var large = IntStream.range(0, 4).mapToObj(i -> Upload.of(i + ".txt", text("数".repeat(3_000_000) + i))).toList();
        assertThat(intake.keep(intake.newToken(), large).problems()).extracting(p -> p.why().key()).containsExactly("attachment.refused.total");
    }

    @Test
    void a_poisoned_file_is_said_at_once_and_the_others_of_the_form_are_kept() {
        var token = intake.newToken();
        var kept = intake.keep(token, List.of(Upload.of("毒.txt", Poison.eicar()), Upload.of("锁.pdf", Poison.lockedPdf()), Upload.of("好.pdf", Poison.pdf())));
        assertThat(kept.files()).extracting(Attachment::original).containsExactly("好.pdf");
        assertThat(kept.problems()).extracting(p -> p.why().key())
                .containsExactlyInAnyOrder("attachment.refused.virus", "attachment.refused.password");
    }

    @Test
    void what_was_never_handed_in_is_gone_after_a_day() {
        clock.set(Clock.systemUTC().instant());
        var token = intake.newToken();
        var file = intake.keep(token, List.of(Upload.of("a.txt", text("忘了交")))).files().getFirst().id();
        clock.tick(Duration.ofHours(25));
        attachments.sweep();
        assertThat(intake.files(token)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> store.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void with_a_scanner_that_is_away_or_hangs_a_file_waits_for_its_return_and_opens_to_nobody() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var id = waiting("等待检测的材料");
        var file = attachments.of(id, Fixtures.REGISTRAR).getFirst().id();
        assertThat(checks(nobody).check(file)).isFalse();
        assertWaits(id, file);
        try (var hangs = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(checks(hangs.getLocalPort()).check(file)).isFalse();
            assertWaits(id, file);
        }
        try (var says = new FakeClamd("stream: size limit exceeded. ERROR")) {
            assertThat(checks(says.port()).check(file)).isFalse();
            assertWaits(id, file);
        }
        assertThat(settles(file, "stream: OK")).isTrue();
        assertThat(attachments.of(id, Fixtures.REGISTRAR).getFirst().scanned()).isTrue();
        assertThat(attachments.open(file, Fixtures.REGISTRAR)).isPresent();
    }

    @Test
    void what_the_scanner_finds_is_refused_for_ever_and_the_trail_knows() throws IOException {
        var id = waiting("看着像病毒的材料");
        var file = attachments.of(id, Fixtures.REGISTRAR).getFirst().id();
        assertThat(settles(file, "stream: Win.Test.Fictional-1 FOUND")).isTrue();
        assertThat(attachments.of(id, Fixtures.REGISTRAR).getFirst().refused()).isEqualTo("attachment.refused.virus");
        assertThat(attachments.open(file, Fixtures.REGISTRAR)).isEmpty();
        assertThat(trail.verify(_ -> {}).faults()).isEmpty();
    }

    @Test
    void one_file_that_hangs_does_not_hold_up_the_next() throws IOException {
        var slow = waiting("会卡住的材料");
        var next = waiting("好好的材料");
        var hanging = new Checks(rows, store, vault, acts, later(), transactions, new Checks.Tools(new Sandbox(Hanging.class, Duration.ofSeconds(6)), null));
        var stuck = hanging.soon(List.of(attachments.of(slow, Fixtures.REGISTRAR).getFirst().id()));
        assertThat(hanging.soon(List.of(attachments.of(next, Fixtures.REGISTRAR).getFirst().id())).join()).isEqualTo(1);
        assertThat(stuck).isNotDone();
        assertThat(attachments.of(next, Fixtures.REGISTRAR).getFirst().state()).isEqualTo(State.CLEAN);
        stuck.join();
        assertThat(attachments.of(slow, Fixtures.REGISTRAR).getFirst().refused()).isEqualTo("attachment.refused.unsafe");
    }

    private void assertWaits(TicketId id, AttachmentId file) {
        assertThat(attachments.of(id, Fixtures.REGISTRAR).getFirst().state()).isEqualTo(State.PENDING);
        assertThat(attachments.open(file, Fixtures.REGISTRAR)).isEmpty();
        assertThat(attachments.open(file, new Actor.Citizen(id))).isEmpty();
    }

    /** A machine at work may let a look take too long, which is to wait and to be asked again. */
    private boolean settles(AttachmentId file, String answer) throws IOException {
        boolean settled = false;
        for (int i = 0; i < 5 && !settled; i++) {
            try (var scanner = new FakeClamd(answer)) {
                settled = checks(scanner.port()).check(file);
            }
        }
        return settled;
    }

    private Checks checks(int port) {
        return new Checks(rows, store, vault, acts, later(), transactions,
                new Checks.Tools(new Sandbox(Checker.class, Sandbox.LONGEST), new Clamd("127.0.0.1:" + port, Duration.ofSeconds(2))));
    }

    /** Files of {@link #waiting} are of then, so that the portal's own round leaves them to the tests. */
    private Clock later() {
        return Clock.offset(clock, Duration.ofHours(2));
    }

    /** A machine that does much else starts the checking process late. */
    private void settled(TicketId id) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofMinutes(1)).until(() ->
                attachments.of(id, Fixtures.REGISTRAR).stream().noneMatch(f -> f.state() == State.PENDING));
    }

    private TicketId withFile(String words) {
        Draft draft = steps.draft(Kind.COMPLAINT, TEXT);
        intake.keep(draft.token(), List.of(Upload.of("材料.txt", text(words))));
        var id = steps.handIn(draft);
        settled(id);
        return id;
    }

    /** A ticket with a file that nobody has looked into yet. */
    private TicketId waiting(String words) {
        var id = steps.handIn(steps.draft(Kind.COMPLAINT, TEXT));
        var file = AttachmentId.fresh();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            vault.admit(file.value(), Content.BODY);
            var row = new Attachment(
                    file, 1, "材料.txt", org.jiandu.attachment.FileType.TXT, text(words).length, Sha256.hex(text(words)),
                    State.PENDING, "", false, false, Purpose.MATERIAL, null, clock.instant().plus(Duration.ofHours(1)));
            acts.added(id, row, new Actor.Citizen(id), clock.instant());
            write(file, new Blocks(vault).seal(file, text(words)));
            rows.insert(new JdbcAttachments.Row(row, id, null));
        });
        return id;
    }

    private void write(AttachmentId file, byte[] sealed) {
        try {
            store.write(file, sealed);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] text(String words) {
        return words.getBytes(UTF_8);
    }

    /** Answers every question with one line, as a scanner would. */
    private static final class FakeClamd implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final Thread thread;

        FakeClamd(String answer) throws IOException {
            thread = Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept()) {
                        client.getInputStream().read(new byte[1 << 20]);
                        client.getOutputStream().write((answer + "\0").getBytes(ISO_8859_1));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            thread.interrupt();
        }
    }
}
