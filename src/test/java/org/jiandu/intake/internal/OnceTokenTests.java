package org.jiandu.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiandu.access.ReceiptCode;
import org.jiandu.access.ReceiptCodes;
import org.jiandu.attachment.Attachments;
import org.jiandu.deadline.Deadlines;
import org.jiandu.intake.Draft;
import org.jiandu.intake.Intake;
import org.jiandu.intake.Intake.DeskOutcome;
import org.jiandu.intake.Intake.SubmitOutcome;
import org.jiandu.intake.Receipt;
import org.jiandu.kernel.CourtZone;
import org.jiandu.notice.Notices;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Channel;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Identity;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.Registration;
import org.jiandu.ticket.Tickets;
import org.jiandu.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A double click, a retry, a restart: one ticket and one receipt. */
@DatabaseTest
class OnceTokenTests {
    private static final String TEXT = "建议把执行案款的发放进度公布在大厅。";

    private final Intake intake;
    private final Steps steps;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final JdbcIntake rows;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Notices notices;
    private final ReceiptCodes codes;
    private final Attachments attachments;
    private final Vault vault;
    private final PlatformTransactionManager transactions;

    OnceTokenTests(
            Intake intake, Steps steps, SettableClock clock, JdbcClient jdbc, JdbcIntake rows, Tickets tickets,
            Deadlines deadlines, Notices notices, ReceiptCodes codes, Attachments attachments, Vault vault,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.steps = steps;
        this.clock = clock;
        this.jdbc = jdbc;
        this.rows = rows;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.notices = notices;
        this.codes = codes;
        this.attachments = attachments;
        this.vault = vault;
        this.transactions = transactions;
    }

    @Test
    void handing_in_twice_gives_the_same_receipt_and_one_ticket() {
        var draft = steps.draft(Kind.COMMENT, TEXT);
        long before = ticketCount();
        var first = steps.receipt(draft);
        assertThat(steps.receipt(draft)).isEqualTo(first);
        assertThat(ticketCount()).isEqualTo(before + 1);
    }

    @Test
    void two_clicks_at_the_same_moment_give_the_same_receipt_and_one_ticket() throws Exception {
        for (int round = 0; round < 5; round++) {
            var draft = steps.draft(Kind.COMMENT, TEXT);
            long before = ticketCount();
            var receipts = atOnce(() -> steps.receipt(draft));
            assertThat(receipts.get(0)).isEqualTo(receipts.get(1));
            assertThat(ticketCount()).isEqualTo(before + 1);
        }
    }

    @Test
    void after_a_restart_the_same_form_gives_the_same_receipt() {
        var draft = steps.draft(Kind.COMMENT, TEXT);
        var first = steps.receipt(draft);
        var restarted = new IntakeDesk(rows, tickets, deadlines, notices, codes, attachments, vault, clock);
        var again = new TransactionTemplate(transactions).execute(status -> restarted.submit(draft));
        assertThat(again).isEqualTo(new SubmitOutcome.Received(first));
    }

    @Test
    void a_form_that_was_handed_in_shows_its_receipt_also_when_it_has_expired_or_was_changed() {
        var draft = steps.draft(Kind.COMMENT, TEXT);
        var first = steps.receipt(draft);
        var changed = new Draft(draft.token(), null, null, "", "", "", "", "", false);
        assertThat(intake.submit(changed)).isEqualTo(new SubmitOutcome.Received(first));
        clock.set(clock.instant().plus(Duration.ofHours(Intake.TOKEN_HOURS + 1)));
        assertThat(intake.submit(draft)).isEqualTo(new SubmitOutcome.Received(first));
    }

    /** Number and code come together: a portal that ends between the two leaves no ticket that nobody can follow. */
    @Test
    void a_letter_whose_code_cannot_be_kept_is_not_registered_at_all() {
        var letter = new Registration(
                Channel.LETTER, Kind.COMMENT, TEXT, null, CourtZone.dayOf(clock.instant()), "", Identity.none());
        var broken = new IntakeDesk(rows, tickets, deadlines, notices, new NoCodes(codes), attachments, vault, clock);
        long before = ticketCount();
        long subjects = subjectCount();
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> broken.register(letter, Fixtures.REGISTRAR)))
                .hasMessage("no code can be kept");
        assertThat(ticketCount()).isEqualTo(before);
        assertThat(subjectCount()).isEqualTo(subjects);
        assertThat(intake.register(letter, Fixtures.REGISTRAR)).isInstanceOf(DeskOutcome.Registered.class);
        assertThat(ticketCount()).isEqualTo(before + 1);
    }

    /** Draws codes, and fails when one is to be kept: the second half of registering at the desk. */
    private record NoCodes(ReceiptCodes codes) implements ReceiptCodes {
        @Override
        public ReceiptCode draw() {
            return codes.draw();
        }

        @Override
        public Kept keep(ReceiptCode code) {
            throw new IllegalStateException("no code can be kept");
        }

        @Override
        public boolean matches(ReceiptCode code, Kept kept) {
            return codes.matches(code, kept);
        }

        @Override
        public boolean matchesNothing() {
            return codes.matchesNothing();
        }
    }

    @Test
    void an_expired_or_foreign_form_gets_a_fresh_one_and_makes_no_ticket() {
        var draft = steps.draft(Kind.COMMENT, TEXT);
        long before = ticketCount();
        clock.set(clock.instant().plus(Duration.ofHours(Intake.TOKEN_HOURS)));
        assertThat(intake.submit(draft)).isInstanceOf(SubmitOutcome.Expired.class);
        for (var token : List.of("", "x", "AAAA", draft.token().substring(1), draft.token() + "A")) {
            var foreign = new Draft(token, Kind.COMMENT, null, TEXT, "", "", "", "", true);
            assertThat(intake.submit(foreign)).as(token).isInstanceOf(SubmitOutcome.Expired.class);
        }
        assertThat(ticketCount()).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_said_at_every_field_at_once_and_nothing_is_kept() {
        long before = ticketCount();
        var draft = new Draft(intake.newToken(), null, null, "短", "", "不是电话", "不是邮箱", "", false);
        assertThat(intake.submit(draft)).isInstanceOfSatisfying(SubmitOutcome.Refused.class, refused ->
                assertThat(refused.reasons()).extracting(r -> String.valueOf(r.field())).contains("kind", "text", "phone", "email", "consent"));
        assertThat(ticketCount()).isEqualTo(before);
    }

    @Test
    void texts_are_taken_from_ten_to_five_thousand_characters_whatever_the_characters() {
        assertThat(refused("一")).isTrue();
        assertThat(refused("字".repeat(5_001))).isTrue();
        assertThat(refused("字".repeat(5_000))).isFalse();
        for (var odd : List.of("<script>alert(1)</script> 请查", "零\u200b宽\u202e反向 一二三四五六七", "四字节表情😀😀😀😀😀😀😀😀", "=cmd|' /C calc'!A0 的公式")) {
            var id = steps.handIn(steps.draft(Kind.COMMENT, odd));
            assertThat(tickets.page(id, Steps.PORTAL).orElseThrow().text()).isEqualTo(odd);
        }
    }

    @Test
    void the_receipt_opens_its_own_ticket_however_it_is_typed() {
        var receipt = steps.receipt(steps.draft(Kind.COMMENT, TEXT));
        var id = steps.id(receipt);
        var number = receipt.number().value();
        for (var code : List.of(receipt.code().digits(), receipt.code().grouped(), wide(receipt.code().digits()))) {
            assertThat(intake.follow(number, code)).map(c -> c.ticket()).contains(id);
        }
        assertThat(intake.follow(" " + number.toLowerCase(java.util.Locale.ROOT) + " ", receipt.code().digits())).isPresent();
    }

    @Test
    void a_wrong_code_and_an_unknown_number_get_the_same_answer() {
        var receipt = steps.receipt(steps.draft(Kind.COMMENT, TEXT));
        var other = steps.receipt(steps.draft(Kind.COMMENT, TEXT));
        var number = receipt.number().value();
        assertThat(intake.follow(number, other.code().digits())).isEmpty();
        assertThat(intake.follow(number, "12345678901234567890")).isEmpty();
        assertThat(intake.follow(number, "")).isEmpty();
        assertThat(intake.follow("WH-2019-999999", receipt.code().digits())).isEmpty();
        assertThat(intake.follow("nothing", "at all")).isEmpty();
    }

    /** What takes long is the slow hash; {@code PepperedCodesTests} counts that each of these questions is one of it. */
    @Test
    void whatever_is_wrong_is_asked_of_the_slow_hash_exactly_once() {
        var receipt = steps.receipt(steps.draft(Kind.COMMENT, TEXT));
        var other = steps.receipt(steps.draft(Kind.COMMENT, TEXT));
        var number = receipt.number().value();
        var code = receipt.code().digits();
        var asked = new AtomicInteger();
        var counting = new IntakeDesk(rows, tickets, deadlines, notices, new Counted(codes, asked), attachments, vault, clock);
        var typed = List.of(
                List.of(number, code), List.of(number, other.code().digits()), List.of(number, "12345678901234567890"),
                List.of(number, ""), List.of("WH-2019-999999", code), List.of("WH-2019-999999", ""), List.of("nothing", code),
                List.of("nothing", "at all"));
        for (var pair : typed) {
            asked.set(0);
            assertThat(counting.follow(pair.getFirst(), pair.getLast()).isPresent()).isEqualTo(pair.equals(typed.getFirst()));
            assertThat(asked).as(pair.toString()).hasValue(1);
        }
    }

    private record Counted(ReceiptCodes codes, AtomicInteger asked) implements ReceiptCodes {
        @Override
        public ReceiptCode draw() {
            return codes.draw();
        }

        @Override
        public Kept keep(ReceiptCode code) {
            return codes.keep(code);
        }

        @Override
        public boolean matches(ReceiptCode code, Kept kept) {
            asked.incrementAndGet();
            return codes.matches(code, kept);
        }

        @Override
        public boolean matchesNothing() {
            asked.incrementAndGet();
            return codes.matchesNothing();
        }
    }

    @Test
    void the_database_holds_no_code() {
        var receipt = steps.receipt(steps.draft(Kind.COMMENT, TEXT));
        var row = jdbc.sql("SELECT i.code_salt, i.code_hash FROM intake i WHERE i.ticket_id = :id")
                .param("id", steps.id(receipt).value())
                .query()
                .singleRow();
        assertThat(row.values()).noneMatch(v -> String.valueOf(v).contains(receipt.code().digits()));
    }

    private boolean refused(String text) {
        return intake.submit(steps.draft(Kind.COMMENT, text)) instanceof SubmitOutcome.Refused;
    }

    private static String wide(String digits) {
        return digits.chars().map(c -> c - '0' + '０').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static List<Receipt> atOnce(Callable<Receipt> act) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Receipt> started = () -> {
                together.await(10, TimeUnit.SECONDS);
                return act.call();
            };
            Future<Receipt> one = threads.submit(started);
            Future<Receipt> two = threads.submit(started);
            return List.of(one.get(30, TimeUnit.SECONDS), two.get(30, TimeUnit.SECONDS));
        }
    }

    private long subjectCount() {
        return jdbc.sql("SELECT COUNT(*) AS n FROM trail_subject").query(Long.class).single();
    }

    private long ticketCount() {
        return jdbc.sql("SELECT COUNT(*) AS n FROM ticket").query(Long.class).single();
    }
}
