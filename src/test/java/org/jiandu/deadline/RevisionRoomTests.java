package org.jiandu.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandu.calendar.NoticeTexts;
import org.jiandu.calendar.Revision;
import org.jiandu.calendar.Revision.State;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.Revisions.Outcome;
import org.jiandu.calendar.Typing;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.TicketId;
import org.jiandu.testing.DatabaseTest;
import org.jiandu.testing.SettableClock;
import org.jiandu.testing.Steps;
import org.jiandu.ticket.Fixtures;
import org.jiandu.ticket.Kind;
import org.jiandu.ticket.TicketClass;
import org.jiandu.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a year comes into the calendar and what it does to the dates that were told. Each test has a year of its own, far
 * from the days that other tests count.
 */
@DatabaseTest
class RevisionRoomTests {
    private final Steps steps;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Revisions revisions;
    private final Recounts recounts;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    RevisionRoomTests(
            Steps steps, Tickets tickets, Deadlines deadlines, Revisions revisions, Recounts recounts, SettableClock clock,
            JdbcClient jdbc) {
        this.steps = steps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.revisions = revisions;
        this.recounts = recounts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * SLA-075. In a year not yet published a Sunday becomes a working day and the week of the Spring Festival is off:
     * provisional dates come forward, none told to a citizen goes back, the citizen's own time grows.
     */
    @Test
    void the_list_of_the_dry_run_is_what_happens_when_the_year_is_published() {
        clock.set(LocalDate.of(2031, 1, 10));
        var comment = handIn(Kind.COMMENT);
        steps.triage(comment, TicketClass.SUGGESTION, Set.of(), Set.of());
        clock.set(LocalDate.of(2031, 1, 14));
        var answered = handIn(Kind.COMPLAINT);
        steps.triage(answered, TicketClass.COMPLAINT, Set.of(), Set.of());
        steps.assign(answered, Fixtures.ENFORCEMENT);
        steps.answer(answered, "执行款已经查明，三日内发还");
        clock.set(LocalDate.of(2031, 1, 16));
        var wrong = handIn(Kind.COMMENT);
        steps.triage(wrong, TicketClass.CORRECTION, Set.of(), Set.of());
        assertThat(lines(wrong)).contains("WEB-ERR-3WD 2031-01-21 暂定", "PP-ASSIGN-3WD 2031-01-21 暂定", "CT-LETTER-7 2031-01-23 暂定");

        var revision = proposed(new Typing("", "", NoticeTexts.ADDRESS, NoticeTexts.OF_2031));
        var dry = recounts.dry(revision.number(), Fixtures.DIRECTOR).orElseThrow();
        assertThat(dry.moved()).isPositive();
        assertThat(lines(wrong)).contains("WEB-ERR-3WD 2031-01-21 暂定");
        carriedThrough(revision);

        assertThat(lines(wrong)).contains("WEB-ERR-3WD 2031-01-20", "PP-ASSIGN-3WD 2031-01-20", "CT-LETTER-7 2031-01-23");
        assertThat(Objects.requireNonNull(tickets.page(wrong, Steps.PORTAL).orElseThrow().owed()).due()).isEqualTo(LocalDate.of(2031, 1, 20));
        assertThat(lines(comment)).contains("PP-COMMENT-15WD 2031-01-31");
        assertThat(lines(answered)).contains("PP-SATISFY-15 2031-01-30");
        var done = recounts.done(revision.number(), Fixtures.DIRECTOR).orElseThrow();
        assertThat(done).isEqualTo(dry);
        var row = revisions.find(revision.number()).orElseThrow();
        assertThat(List.of(row.moved(), row.movedSha256())).isEqualTo(List.of(dry.moved(), dry.sha256()));
        assertThat(trail(wrong).filter(e -> e.contains("deadline_moved"))).hasSize(2);
        assertThat(trail(comment).filter(e -> e.contains("deadline_moved"))).isEmpty();
        assertThat(trail(subject(revision)).filter(e -> e.contains("calendar_recounted") && e.contains(dry.sha256()))).hasSize(1);
        assertThat(clock(wrong, "CT-LETTER-7").term().steps().getLast().what()).isEqualTo(Term.What.KEPT);
        assertThat(clock(wrong, "CT-LETTER-7").edition()).isEqualTo(row.edition());
    }

    /** SLA-075. What was told as final stays; a person is shown that the rules pull apart. */
    @Test
    void a_corrected_paper_moves_no_date_that_was_told_as_final() {
        clock.set(LocalDate.of(2035, 3, 1));
        adopted(typed(2035, "某通知"));
        clock.set(LocalDate.of(2035, 3, 15)); // a Thursday
        var id = handIn(Kind.COMMENT);
        steps.triage(id, TicketClass.CORRECTION, Set.of(), Set.of());
        assertThat(lines(id)).contains("WEB-ERR-3WD 2035-03-20");
        var revision = proposed(typed(2035, "更正的某通知", "2035-03-17,workday,清明节"));
        var dry = recounts.dry(revision.number(), Fixtures.DIRECTOR).orElseThrow();
        assertThat(dry.lines()).extracting(l -> l.policy().id() + " " + l.due() + " " + l.kind())
                .contains("WEB-ERR-3WD 2035-03-20 KEPT_FINAL", "PP-ASSIGN-3WD 2035-03-19 EARLIER");
        assertThat(dry.lines().getFirst().kind().conflict()).isTrue();
        carriedThrough(revision);
        assertThat(lines(id)).contains("WEB-ERR-3WD 2035-03-20", "PP-ASSIGN-3WD 2035-03-19");
    }

    /** SLA-077. */
    @Test
    void the_same_paper_twice_changes_nothing_and_a_corrected_one_is_a_revision_with_its_difference() {
        clock.set(LocalDate.of(2037, 1, 5));
        var first = adopted(typed(2037, "某通知"));
        assertThat(revisions.propose(typed(2037, "某通知"), Fixtures.DIRECTOR)).isEqualTo(new Outcome.Unchanged(2037));
        var second = proposed(typed(2037, "某通知", "2037-01-31,workday,春节"));
        var change = revisions.change(second.number()).orElseThrow();
        assertThat(change.days()).containsExactly(LocalDate.of(2037, 1, 31));
        assertThat(keys(revisions.propose(typed(2037, "第三份"), Fixtures.ADMINISTRATOR))).containsExactly("calendar.refused.waiting");
        carriedThrough(second);
        assertThat(revisions.find(second.number()).orElseThrow().edition()).isGreaterThan(revisions.find(first.number()).orElseThrow().edition());
        assertThat(revisions.paper(2037).orElseThrow().lines()).contains("2037-01-31,workday,春节");
        assertThat(recounts.work(clock.instant())).as("once").isFalse();
    }

    /** SLA-077. */
    @Test
    void one_person_proposes_and_another_adopts() {
        clock.set(LocalDate.of(2039, 1, 5));
        var typed = typed(2039, "某通知");
        assertThat(keys(revisions.propose(typed, Fixtures.REGISTRAR))).containsExactly("calendar.refused.propose");
        assertThat(keys(revisions.propose(typed, Fixtures.LEADER))).containsExactly("calendar.refused.propose");
        var own = done(revisions.propose(typed, Fixtures.ADMINISTRATOR));
        assertThat(keys(revisions.adopt(own.number(), Fixtures.ADMINISTRATOR))).containsExactly("calendar.refused.own");
        assertThat(keys(revisions.adopt(own.number(), Fixtures.DIRECTOR))).containsExactly("calendar.refused.decide");
        assertThatThrownBy(() -> jdbc.sql("UPDATE calendar_revision SET decided_by = proposed_by WHERE number = :n")
                        .param("n", own.number()).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(keys(revisions.sendBack(own.number(), "不", Fixtures.LEADER))).containsExactly("calendar.refused.reason");
        var back = done(revisions.sendBack(own.number(), "文件名称与公布的不一致", Fixtures.LEADER));
        assertThat(back.state()).isEqualTo(State.RETURNED);
        assertThat(keys(revisions.adopt(own.number(), Fixtures.PRESIDENT))).containsExactly("calendar.refused.decided");
        assertThat(revisions.paper(2039)).isEmpty();

        var again = done(revisions.propose(typed, Fixtures.DIRECTOR));
        assertThat(keys(revisions.withdraw(again.number(), Fixtures.ADMINISTRATOR))).containsExactly("calendar.refused.notOwn");
        assertThat(done(revisions.withdraw(again.number(), Fixtures.DIRECTOR)).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whoever_may_not_know_of_a_ticket_is_shown_a_count_and_no_number() {
        clock.set(LocalDate.of(2043, 1, 15)); // a Thursday
        var against = handIn(Kind.COMPLAINT);
        steps.triage(against, TicketClass.COMPLAINT, Set.of(Fixtures.PETITION), Set.of());
        var revision = proposed(typed(2043, "某通知", "2043-01-17,workday,春节"));
        var all = recounts.dry(revision.number(), Steps.PORTAL).orElseThrow();
        assertThat(all.moved()).isPositive();
        var number = tickets.number(against, Steps.PORTAL).orElseThrow().value();
        assertThat(all.lines()).extracting(Recounts.Line::number).contains(number);
        for (var actor : List.<Actor>of(Fixtures.ADMINISTRATOR, Fixtures.DIRECTOR)) {
            var seen = recounts.dry(revision.number(), actor).orElseThrow();
            assertThat(seen.lines()).extracting(Recounts.Line::number).doesNotContain(number);
            assertThat(seen.moved()).isEqualTo(all.moved());
            assertThat(seen.unseen()).isEqualTo(all.moved() + all.kept() - seen.lines().size());
            assertThat(seen.sha256()).isEqualTo(all.sha256());
        }
        assertThat(done(revisions.withdraw(revision.number(), Fixtures.DIRECTOR)).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_recount_that_was_broken_off_goes_on_and_until_then_nothing_else_is_adopted() {
        clock.set(LocalDate.of(2047, 1, 17)); // a Thursday
        var id = handIn(Kind.COMMENT);
        steps.triage(id, TicketClass.CORRECTION, Set.of(), Set.of());
        var revision = proposed(typed(2047, "某通知", "2047-01-20,workday,春节"));
        var other = proposed(typed(2049, "某通知"));
        done(revisions.adopt(revision.number(), Fixtures.LEADER));
        jdbc.sql("UPDATE deadline_recount SET done_at = NULL WHERE revision = :n").param("n", revision.number()).update();
        jdbc.sql("UPDATE calendar_revision SET state = 'ADOPTED' WHERE number = :n").param("n", revision.number()).update();
        var refused = revisions.adopt(other.number(), Fixtures.LEADER);
        while (recounts.work(clock.instant())) {
            // step by step, also what another node has begun
        }
        if (refused instanceof Outcome.Refused) { // or a job of the portal was faster
            assertThat(keys(refused)).containsExactly("calendar.refused.underWay");
            done(revisions.withdraw(other.number(), Fixtures.DIRECTOR));
        }
        assertThat(revisions.find(revision.number()).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(lines(id)).contains("WEB-ERR-3WD 2047-01-21");
        assertThat(trail(id).filter(e -> e.contains("deadline_moved"))).as("each date once").hasSize(2);
    }

    private TicketId handIn(Kind kind) {
        return steps.handIn(steps.draft(kind, "网站上写的立案庭电话是错的，打过去没有人接。"));
    }

    private List<String> lines(TicketId id) {
        return deadlines.of(id, Steps.PORTAL).stream()
                .map(c -> c.policy().id() + " " + c.term().due() + (c.term().provisional() ? " 暂定" : ""))
                .toList();
    }

    private Clock clock(TicketId id, String policy) {
        return deadlines.of(id, Steps.PORTAL).stream().filter(c -> c.policy().id().equals(policy)).findFirst().orElseThrow();
    }

    private Revision proposed(Typing typed) {
        return done(revisions.propose(typed, Fixtures.DIRECTOR));
    }

    private Revision adopted(Typing typed) {
        var revision = proposed(typed);
        carriedThrough(revision);
        return revision;
    }

    private void carriedThrough(Revision revision) {
        done(revisions.adopt(revision.number(), Fixtures.LEADER));
        while (recounts.work(clock.instant())) {
            // step by step
        }
        assertThat(revisions.find(revision.number()).orElseThrow().state()).isEqualTo(State.DONE);
    }

    private static Revision done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var revision) -> revision;
            case Outcome.Unchanged(var year) -> throw new AssertionError("unchanged " + year);
            case Outcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    private static List<String> keys(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons.stream().map(Refusal::key).toList() : List.of();
    }

    private String subject(Revision revision) {
        return jdbc.sql("SELECT r.subject FROM calendar_revision r WHERE r.number = :n").param("n", revision.number()).query(String.class).single();
    }

    private Stream<String> trail(TicketId id) {
        return trail(id.value());
    }

    /** What stands in the record, and what waits for its place there. */
    private Stream<String> trail(String subject) {
        return jdbc.sql("SELECT l.bytes FROM trail_leaf l WHERE l.subject = :s UNION SELECT o.bytes FROM trail_outbox o WHERE o.subject = :s")
                .param("s", subject)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list()
                .stream();
    }

    /** A table with the days of the law and those that a test adds. */
    private static Typing typed(int year, String document, String... more) {
        var law = Stream.of(
                "01-01,holiday,元旦", "02-11,holiday,春节", "02-12,holiday,春节", "04-05,holiday,清明节", "05-01,holiday,劳动节",
                "05-02,holiday,劳动节", "06-09,holiday,端午节", "09-15,holiday,中秋节", "10-01,holiday,国庆节", "10-02,holiday,国庆节",
                "10-03,holiday,国庆节");
        var rows = Stream.concat(law.map(day -> year + "-" + day), Stream.of(more))
                .map(day -> day + ",OFFICIAL," + document + "," + NoticeTexts.ADDRESS)
                .collect(Collectors.joining("\n"));
        return new Typing("", "", "", "date,type,name,status,document,source\n" + rows);
    }
}
