package org.jiandu.calendar.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiandu.calendar.CalendarAdopted;
import org.jiandu.calendar.Change;
import org.jiandu.calendar.Paper;
import org.jiandu.calendar.Revision;
import org.jiandu.calendar.Revision.State;
import org.jiandu.calendar.Revisions;
import org.jiandu.calendar.Typing;
import org.jiandu.calendar.Typing.Reading;
import org.jiandu.calendar.internal.JdbcRevisions.Kept;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Revisions of the calendar: proposed by one, decided by another, each step with its entry in the trail. */
@Service
class RevisionDesk implements Revisions {
    private static final int LONGEST_REASON = 500;

    private final JdbcCalendar calendar;
    private final JdbcRevisions rows;
    private final Trail trail;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RevisionDesk(JdbcCalendar calendar, JdbcRevisions rows, Trail trail, ApplicationEventPublisher facts, Clock clock) {
        this.calendar = calendar;
        this.rows = rows;
        this.trail = trail;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome propose(Typing typed, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Revisions.mayPropose(staff)) {
            return refused("calendar.refused.propose");
        }
        return switch (typed.read()) {
            case Reading.Refused(var reasons) -> new Outcome.Refused(reasons);
            case Reading.Read(var paper) -> propose(paper, staff);
        };
    }

    private Outcome propose(Paper paper, Actor.Staff staff) {
        calendar.takenEdition(); // two proposals of one year at once: the second sees the first
        if (calendar.paper(paper.year()).filter(standing -> same(standing, paper)).isPresent()) {
            return new Outcome.Unchanged(paper.year());
        }
        if (rows.waits(paper.year())) {
            return refused("calendar.refused.waiting", Integer.toString(paper.year()));
        }
        var taken = taken(paper);
        if (!taken.isEmpty()) {
            return new Outcome.Refused(taken);
        }
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        int number = rows.propose(paper, subject, staff.id(), now());
        trail.open(subject);
        trail.append(entry(subject, "calendar_proposed", number, staff)
                .with("year", paper.year())
                .with("standing", paper.standing().name())
                .with("sha256", paper.sha256())
                .committing("days", Content.BODY, paper.lines()));
        return new Outcome.Done(rows.find(number).orElseThrow().revision());
    }

    /** The seeds know no address: it alone makes no other arrangement. */
    private static boolean same(Paper standing, Paper paper) {
        return standing.standing() == paper.standing()
                && standing.document().equals(paper.document())
                && standing.lines().equals(paper.lines());
    }

    /** A day that another year's paper names already. */
    private List<Refusal> taken(Paper paper) {
        var own = own(paper.year());
        var listed = calendar.calendar().listed().keySet();
        return paper.days().stream()
                .map(Paper.Named::day)
                .filter(day -> listed.contains(day) && !own.contains(day))
                .map(day -> Refusal.of("calendar.refused.taken", day.toString()).at(Typing.TEXT))
                .toList();
    }

    private Set<LocalDate> own(int year) {
        return calendar.paper(year).stream()
                .flatMap(p -> p.days().stream())
                .map(Paper.Named::day)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Outcome adopt(int number, Actor actor) {
        int edition = calendar.takenEdition() + 1;
        var kept = rows.take(number);
        var no = decides(kept, actor);
        if (no.isPresent() || !(actor instanceof Actor.Staff staff)) {
            return new Outcome.Refused(no.stream().toList());
        }
        var paper = kept.orElseThrow().revision().paper();
        var taken = taken(paper);
        if (rows.underWay() || !taken.isEmpty()) {
            return taken.isEmpty() ? refused("calendar.refused.underWay") : new Outcome.Refused(taken);
        }
        var change = change(paper);
        var subject = kept.orElseThrow().subject();
        calendar.replace(paper, subject);
        calendar.nextEdition();
        rows.decide(number, staff.id(), now(), "", edition);
        trail.append(entry(subject, "calendar_adopted", number, staff)
                .with("year", paper.year())
                .with("standing", paper.standing().name())
                .with("days", paper.days().size())
                .with("edition", edition)
                .with("sha256", paper.sha256()));
        facts.publishEvent(new CalendarAdopted(number, edition, change.from(), change.days()));
        return new Outcome.Done(rows.find(number).orElseThrow().revision());
    }

    @Override
    @Transactional
    public Outcome sendBack(int number, String reason, Actor actor) {
        var kept = rows.take(number);
        var no = decides(kept, actor);
        if (no.isPresent() || !(actor instanceof Actor.Staff staff)) {
            return new Outcome.Refused(no.stream().toList());
        }
        var words = reason.strip();
        if (words.length() < 5 || words.length() > LONGEST_REASON) {
            return new Outcome.Refused(List.of(Refusal.of("calendar.refused.reason").at("reason")));
        }
        rows.decide(number, staff.id(), now(), words, 0);
        trail.append(entry(kept.orElseThrow().subject(), "calendar_returned", number, staff)
                .committing("reason", Content.BODY, words));
        return new Outcome.Done(rows.find(number).orElseThrow().revision());
    }

    private static Optional<Refusal> decides(Optional<Kept> kept, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Revisions.mayDecide(staff)) {
            return Optional.of(Refusal.of("calendar.refused.decide"));
        }
        var open = kept.map(Kept::revision).filter(r -> r.state() == State.PROPOSED);
        if (open.isEmpty()) {
            return Optional.of(Refusal.of("calendar.refused.decided"));
        }
        return open.filter(r -> r.proposedBy().equals(staff.id())).map(r -> Refusal.of("calendar.refused.own"));
    }

    @Override
    @Transactional
    public Outcome withdraw(int number, Actor actor) {
        var open = rows.take(number).filter(k -> k.revision().state() == State.PROPOSED);
        if (open.isEmpty()) {
            return refused("calendar.refused.decided");
        }
        if (!(actor instanceof Actor.Staff staff) || !open.get().revision().proposedBy().equals(staff.id())) {
            return refused("calendar.refused.notOwn");
        }
        rows.withdraw(number);
        trail.append(entry(open.get().subject(), "calendar_withdrawn", number, staff));
        return new Outcome.Done(rows.find(number).orElseThrow().revision());
    }

    @Override
    public List<Revision> all() {
        return rows.all();
    }

    @Override
    public Optional<Revision> find(int number) {
        return rows.find(number).map(Kept::revision);
    }

    @Override
    public Optional<Paper> paper(int year) {
        return calendar.paper(year);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Change> change(int number) {
        return find(number).filter(r -> r.state() == State.PROPOSED).map(r -> change(r.paper()));
    }

    private Change change(Paper paper) {
        var before = calendar.calendar();
        return new Change(before, before.with(paper, own(paper.year())), paper.year());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(int number, int moved, String movedSha256) {
        if (rows.done(number, moved, movedSha256)) {
            var subject = rows.find(number).orElseThrow().subject();
            trail.append(Entry.of(subject, now(), Entry.By.SYSTEM, "calendar_recounted")
                    .with("revision", number)
                    .with("moved", moved)
                    .with("moved_sha256", movedSha256));
        }
    }

    private Entry entry(String subject, String act, int number, Actor.Staff staff) {
        return Entry.of(subject, now(), Entry.By.STAFF, act)
                .with("revision", number)
                .committing("staff", Content.STAFF, staff.id().value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Outcome refused(String key, Object... args) {
        return new Outcome.Refused(List.of(Refusal.of(key, args)));
    }
}
