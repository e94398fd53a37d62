package org.jiandu.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiandu.Sources;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.Clock;
import org.jiandu.deadline.Deadlines;
import org.jiandu.deadline.Policies;
import org.jiandu.deadline.Policies.Proposal;
import org.jiandu.deadline.Policies.Tried;
import org.jiandu.deadline.Rule;
import org.jiandu.kernel.Csv;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules in the database: loaded as printed, changed by two people, governing by day 0. */
@DatabaseTest
class PolicyRoomTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Path TABLE = Path.of("seeds/deadline-policies.csv");

    private final Policies policies;
    private final PolicyBook book;
    private final Deadlines deadlines;
    private final Steps steps;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    PolicyRoomTests(
            Policies policies, PolicyBook book, Deadlines deadlines, Steps steps, SettableClock clock, JdbcClient jdbc) {
        this.policies = policies;
        this.book = book;
        this.deadlines = deadlines;
        this.steps = steps;
        this.clock = clock;
        this.jdbc = jdbc;
        clock.set(TODAY);
    }

    /** Other tests count by the rules as printed. */
    @AfterEach
    void the_rules_are_as_printed_again() {
        jdbc.sql("UPDATE deadline SET policy_version = 1 WHERE policy_version > 1").update();
        jdbc.sql("DELETE FROM deadline_policy WHERE version > 1").update();
        jdbc.sql("DELETE FROM deadline_policy_proposal").update();
        book.forget();
    }

    @Test
    void the_loaded_table_is_its_source_row_by_row_and_cell_by_cell() {
        var printed = Csv.read(Sources.text(TABLE));
        assertThat(printed).hasSize(62);
        for (var row : printed) {
            var loaded = policies.of(row.getOrDefault("policy_id", "")).orElseThrow();
            assertThat(loaded.versions()).hasSize(1);
            assertThat(loaded.printed().cells()).isEqualTo(row);
        }
        assertThat(policies.all()).hasSize(62);
        assertThat(policies.all().stream().filter(h -> h.printed().length().isPresent())).hasSize(40);
    }

    @Test
    void the_table_holds_the_sixty_rows_of_the_law_unchanged_and_two_of_our_own() {
        var law = Csv.read(Sources.text(Path.of("src/test/resources/deadline/law-table.csv")));
        var own = Csv.read(Sources.text(TABLE));
        assertThat(law).hasSize(60);
        assertThat(law.stream().filter(r -> r.getOrDefault("kind", "").equals("TERM"))).hasSize(39);
        assertThat(own).containsAll(law);
        assertThat(own.stream().filter(r -> !law.contains(r)).map(r -> r.get("policy_id"))).containsExactlyInAnyOrder("PP-SUPERVISE-5WD", "UP-REPORT");
    }

    @Test
    void what_every_rule_rests_on_is_loaded_too() {
        for (var row : Csv.read(Sources.text(Path.of("seeds/policy-articles.csv")))) {
            assertThat(policies.of(row.getOrDefault("policy_id", "")).orElseThrow().articles())
                    .extracting(a -> a.id()).contains(row.getOrDefault("article_id", ""));
        }
    }

    /** SLA-079. */
    @Test
    void what_was_received_the_day_before_a_new_version_is_counted_by_the_old_one_and_both_say_which() {
        adopted(ten(JULY));
        clock.set(JULY.minusDays(1));
        var before = notice();
        clock.set(JULY);
        var after = notice();
        assertThat(before.term().due()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.policy().legal()).isTrue();
        assertThat(after.term().due()).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.policy().legal()).as("stricter than the law is our own promise").isFalse();
    }

    /** SLA-081. */
    @Test
    void switching_a_rule_off_stops_new_clocks_only_and_the_twelve_that_run_keep_their_version() {
        var running = IntStream.range(0, 12).mapToObj(i -> handIn()).toList();
        var due = running.stream().map(id -> only(id, "CT-LETTER-7").term().due()).toList();
        var off = new Draft("CT-LETTER-7", "", "", false, "", "", true, JULY, "与十五日告知重复，不再另作承诺");
        assertThat(((Tried.Would) policies.tried(off)).running()).isGreaterThanOrEqualTo(12);
        adopted(off);
        clock.set(JULY.minusDays(1));
        assertThat(deadlines.of(handIn(), Fixtures.REGISTRAR)).extracting(c -> c.policy().id()).contains("CT-LETTER-7");
        clock.set(JULY);
        assertThat(deadlines.of(handIn(), Fixtures.REGISTRAR)).extracting(c -> c.policy().id()).contains("XF-NOTICE-15").doesNotContain("CT-LETTER-7");
        assertThat(deadlines.rules()).extracting(Rule::id).doesNotContain("CT-LETTER-7");
        assertThat(running.stream().map(id -> only(id, "CT-LETTER-7").term().due())).isEqualTo(due);
        assertThat(running).allSatisfy(id -> assertThat(only(id, "CT-LETTER-7").version()).isEqualTo(1));
        assertThat(only(running.getFirst(), "CT-LETTER-7").state()).isEqualTo(Clock.State.OVERDUE);
    }

    @Test
    void trying_says_what_adopting_does() {
        var draft = ten(JULY);
        var would = (Tried.Would) policies.tried(draft);
        assertThat(would.examples()).extracting(e -> e.dayZero())
                .containsExactly(TODAY, TODAY.plusDays(7), JULY.minusDays(1), JULY);
        assertThat(would.examples()).extracting(e -> e.changes()).containsExactly(false, false, false, true);
        would.examples().forEach(e -> assertThat(e.before()).isEqualTo(deadlines.term("XF-NOTICE-15", e.dayZero())));
        adopted(draft);
        would.examples().forEach(e -> assertThat(e.after()).isEqualTo(deadlines.term("XF-NOTICE-15", e.dayZero())));
        clock.set(JULY);
        assertThat(notice().term()).isEqualTo(would.examples().getLast().after());
    }

    @Test
    void nothing_governs_before_a_second_person_has_adopted_it_once() {
        assertThat(policies.propose(ten(JULY), Fixtures.REGISTRAR)).extracting(Refusal::key).containsExactly("deadline.change.propose.role");
        assertThat(policies.propose(ten(JULY), Fixtures.ADMINISTRATOR)).isEmpty();
        assertThat(policies.propose(ten(JULY), Fixtures.DIRECTOR)).extracting(Refusal::key).containsExactly("deadline.change.open");
        var open = open();
        assertThat(deadlines.term("XF-NOTICE-15", JULY).due()).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(policies.adopt(open.id(), Fixtures.ADMINISTRATOR)).extracting(Refusal::key).containsExactly("deadline.change.own");
        assertThat(policies.adopt(open.id(), Fixtures.DIRECTOR)).extracting(Refusal::key).containsExactly("deadline.change.adopt.role");
        assertThat(policies.adopt(open.id(), Fixtures.LEADER)).isEmpty();
        assertThat(policies.adopt(open.id(), Fixtures.PRESIDENT)).extracting(Refusal::key).containsExactly("deadline.change.decided");
        assertThat(deadlines.term("XF-NOTICE-15", JULY).due()).isEqualTo(LocalDate.of(2026, 7, 13));
        var history = policies.of("XF-NOTICE-15").orElseThrow();
        assertThat(history.versions()).extracting(v -> v.number()).containsExactly(1, 2);
        assertThat(history.proposals()).singleElement().matches(p -> Integer.valueOf(2).equals(p.version()));
        assertThat(acts(open)).containsExactly("policy_proposed", "policy_adopted");
    }

    @Test
    void the_database_itself_wants_two_people() {
        policies.propose(ten(JULY), Fixtures.DIRECTOR);
        assertThatThrownBy(() -> jdbc.sql("UPDATE deadline_policy_proposal SET decided_by = proposed_by, decided_at = proposed_at").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_sent_back_stays_in_the_history_with_its_reason_and_may_be_proposed_anew() {
        policies.propose(ten(JULY), Fixtures.DIRECTOR);
        var open = open();
        assertThat(policies.sendBack(open.id(), " ", Fixtures.LEADER)).extracting(Refusal::field).containsExactly("answer");
        assertThat(policies.sendBack(open.id(), "人手不够，先看三个月", Fixtures.LEADER)).isEmpty();
        assertThat(policies.of("XF-NOTICE-15").orElseThrow().proposals()).singleElement()
                .matches(p -> p.answer().equals("人手不够，先看三个月") && p.version() == null);
        assertThat(acts(open)).containsExactly("policy_proposed", "policy_returned");
        assertThat(policies.propose(ten(JULY), Fixtures.DIRECTOR)).isEmpty();
    }

    @Test
    void what_waited_too_long_for_its_adoption_is_refused_then_and_not_moved_in_silence() {
        assertThat(policies.propose(off(TODAY.plusDays(30)), Fixtures.DIRECTOR)).isEmpty();
        clock.set(TODAY.plusDays(1));
        assertThat(policies.adopt(policies.of("WEB-7WD").orElseThrow().open().orElseThrow().id(), Fixtures.LEADER))
                .extracting(Refusal::key).containsExactly("deadline.change.notice");
        assertThat(policies.of("WEB-7WD").orElseThrow().open()).isPresent();
    }

    @Test
    void an_unknown_rule_is_refused() {
        var unknown = new Draft("NO-SUCH", "10", "CALENDAR_DAY", true, "", "", false, JULY, "没有这条规则");
        assertThat(policies.propose(unknown, Fixtures.DIRECTOR)).extracting(Refusal::key).containsExactly("deadline.change.unknown");
    }

    private static Draft ten(LocalDate from) {
        return new Draft("XF-NOTICE-15", "10", "CALENDAR_DAY", true, "", "", false, from, "提前告诉群众由谁办理");
    }

    private static Draft off(LocalDate from) {
        return new Draft("WEB-7WD", "", "", false, "", "", true, from, "不再作这项承诺");
    }

    private void adopted(Draft draft) {
        assertThat(policies.propose(draft, Fixtures.DIRECTOR)).isEmpty();
        var open = policies.of(draft.policyId()).orElseThrow().open().orElseThrow();
        assertThat(policies.adopt(open.id(), Fixtures.LEADER)).isEmpty();
    }

    private Proposal open() {
        return policies.of("XF-NOTICE-15").orElseThrow().open().orElseThrow();
    }

    private List<String> acts(Proposal proposal) {
        return jdbc.sql("SELECT n, bytes FROM trail_leaf WHERE subject = :s UNION SELECT n, bytes FROM trail_outbox WHERE subject = :s ORDER BY n")
                .param("s", proposal.id())
                .query((row, n) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8).replaceAll("(?s).*\"act\":\"(\\w+)\".*", "$1"))
                .list();
    }

    private TicketId handIn() {
        return steps.handIn(steps.draft(Kind.COMPLAINT, "执行款三个月没有发还，打电话没有人接。"));
    }

    private Clock notice() {
        return only(handIn(), "XF-NOTICE-15");
    }

    private Clock only(TicketId id, String policyId) {
        return deadlines.of(id, Fixtures.REGISTRAR).stream().filter(c -> c.policy().id().equals(policyId)).findFirst().orElseThrow();
    }
}
