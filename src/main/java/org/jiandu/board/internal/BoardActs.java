package org.jiandu.board.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.board.Kept;
import org.jiandu.board.Promise;
import org.jiandu.board.Submission;
import org.jiandu.board.Submission.Matter;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.DepartmentCode;
import org.jiandu.notice.MeasureRef;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every act at the board begins and ends with: the board held, the entry in the trail. */
@Component
class BoardActs {
    private final JdbcBoard rows;
    private final Notices notices;
    private final Trail trail;
    private final Clock clock;

    BoardActs(JdbcBoard rows, Notices notices, Trail trail, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A board that nobody else writes to until the transaction ends.
     *
     * @param startSet the first day that counts as somebody set it, or null while it is the day of publication
     */
    record Held(Notice notice, String subject, Kept kept, @Nullable LocalDate startSet) {
        Optional<Notice.Named> measure(MeasureRef ref) {
            return notice.measure(ref);
        }
    }

    Instant now() {
        return clock.instant();
    }

    static String fresh() {
        return "b_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Opened where it was not yet; empty where there is no such notice. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Held> hold(String slug) {
        return notices.find(slug).map(notice -> {
            open(slug);
            var head = rows.grown(slug).orElseThrow();
            return new Held(notice, head.subject(), kept(notice, head), head.startsOn());
        });
    }

    /** What is kept of a notice; a notice that brought no list of promises is taken at its words. */
    Kept kept(Notice notice, JdbcBoard.@Nullable Head head) {
        var since = from(notice.slug(), head == null ? null : head.startsOn());
        var kept = head == null ? Kept.NOTHING : rows.kept(notice.slug(), since);
        return kept.promises().isEmpty() && since != null ? kept.promising(since, Promise.found(notice, since.getYear())) : kept;
    }

    /** Counting begins on the day that was set or, while none was, on the day the notice was published in this portal. */
    private @Nullable LocalDate from(String slug, @Nullable LocalDate set) {
        return set == null ? notices.publishedAt(slug).map(CourtZone::dayOf).orElse(null) : set;
    }

    /** @return whether it was closed until now */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(String slug) {
        var subject = fresh();
        if (rows.head(slug).isPresent() || !rows.open(slug, subject)) {
            return false;
        }
        trail.open(subject);
        trail.append(Entry.of(subject, now(), Entry.By.SYSTEM, "board_opened").with("notice", slug));
        return true;
    }

    /** Of the board as a whole. */
    Entry entry(Held held, Entry.By by, String act) {
        return Entry.of(held.subject(), now(), by, act).with("notice", held.notice().slug());
    }

    void append(Entry entry) {
        trail.append(entry);
    }

    /** The first entry of something handed in; its words are committed to. */
    void handedIn(Submission one, List<String> files) {
        trail.open(one.id());
        var entry = entry(one, one.at(), "board_entered", one.unit()).committing("by", Content.STAFF, one.by().value());
        for (var sha256 : files) {
            entry = entry.with("file_sha256", sha256);
        }
        trail.append(switch (one.matter()) {
            case Matter.Evidence(var _, var proof, var _) -> {
                var period = proof.period();
                var with = entry.with("day", proof.day().toString())
                        .with("evidence", proof.kind().name())
                        .with("figures", proof.figures().size())
                        .committing("text", Content.BODY, proof.text())
                        .committing("figures", Content.BODY, proof.figures().toString());
                yield period == null ? with : with.with("rhythm", period.rhythm().name()).with("period", period.first().toString());
            }
            case Matter.StateChange(var _, var to, var reason) ->
                entry.with("state", to.name()).committing("reason", Content.BODY, reason);
            case Matter.IndicatorFigure(var _, var period, var figure) ->
                entry.committing("period", Content.BODY, period).committing("figure", Content.BODY, figure.toString());
        });
    }

    void decided(Submission one, Submission.Decision decision, DepartmentCode unit) {
        var act = decision.approved() ? "board_approved" : "board_returned";
        var entry = entry(one, decision.at(), act, unit).committing("by", Content.STAFF, decision.by().value());
        trail.append(decision.approved() ? entry : entry.committing("answer", Content.BODY, decision.answer()));
    }

    private static Entry entry(Submission one, Instant at, String act, DepartmentCode unit) {
        return Entry.of(one.id(), at, Entry.By.STAFF, act)
                .with("notice", one.notice())
                .with("kind", JdbcSubmissions.kind(one.matter()))
                .with("target", JdbcSubmissions.target(one.matter()))
                .with("unit", unit.value());
    }
}
