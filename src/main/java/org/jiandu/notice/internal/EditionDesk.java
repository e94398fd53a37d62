package org.jiandu.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiandu.access.Departments;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.ItemRef;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.notice.Edition;
import org.jiandu.notice.Edition.State;
import org.jiandu.notice.Editions;
import org.jiandu.notice.Guide.Certainty;
import org.jiandu.notice.Guide.Correction;
import org.jiandu.notice.Guide.Decided;
import org.jiandu.notice.Manuscript;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Proofreading;
import org.jiandu.notice.Unreadable;
import org.jiandu.notice.Words;
import org.jiandu.notice.internal.JdbcNotices.Said;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which notices are prepared and published, each act with its entry in the trail. */
@Service
class EditionDesk implements Editions {
    private static final Logger LOG = LoggerFactory.getLogger(EditionDesk.class);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    static final int LONGEST = 500;

    private final JdbcNotices rows;
    private final NoticeDesk notices;
    private final Departments departments;
    private final Trail trail;
    private final NoticeActs acts;
    private final Clock clock;

    EditionDesk(JdbcNotices rows, NoticeDesk notices, Departments departments, Trail trail, NoticeActs acts, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.departments = departments;
        this.trail = trail;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Publishes a notice of the seeds that is not there yet; what is published already stays as it is.
     *
     * @return whether it was new
     * @throws Unreadable no numbered item in it
     */
    @Transactional
    public boolean seed(Manuscript manuscript) {
        var notice = manuscript.read();
        var standing = notices.find(notice.slug());
        if (standing.isPresent() || known(notice).isPresent()) {
            if (standing.isPresent() && !standing.get().sourceSha256().equals(notice.sourceSha256())) {
                LOG.warn("notice {}: the file differs from what was published, which stands", notice.slug());
            }
            return false;
        }
        var now = clock.instant();
        var placed = new Manuscript(notice.slug(), manuscript.source(), manuscript.guide().with(notice.corrections()));
        var of = kept(placed, "notice.txt", "", null, now);
        rows.move(of, List.of(State.DRAFT), State.PROPOSED);
        published(of, notice, null, now);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Tried tried(Brought brought) {
        return switch (reading(brought)) {
            case Tried.Refused refused -> refused;
            case Tried.Read read -> known(read.notice())
                    .<Tried>map(same -> new Tried.Refused(List.of(Refusal.of("notice.refused.same", same.slug()).at("file"))))
                    .orElse(read);
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Tried reading(Brought brought) {
        if (!SLUG.matcher(brought.slug()).matches()) {
            return new Tried.Refused(List.of(Refusal.of("notice.refused.slug").at("slug")));
        }
        if (brought.note().length() > LONGEST) {
            return new Tried.Refused(List.of(Refusal.of("notice.refused.long", LONGEST).at("note")));
        }
        try {
            var proof = new Proofreading(departments.all(), rows.all().stream().map(e -> e.manuscript().guide()).toList());
            var manuscript = proof.of(brought.slug(), brought.source());
            var notice = manuscript.read();
            var placed = new Manuscript(brought.slug(), brought.source(), manuscript.guide().with(notice.corrections()));
            return new Tried.Read(placed, notice, notices.find(brought.slug()).orElse(null));
        } catch (Unreadable e) {
            return new Tried.Refused(List.of(e.refusal().at("file")));
        }
    }

    /** An edition that is there already with the very words, however it was encoded. */
    private Optional<Edition> known(Notice notice) {
        var words = Words.sha256(notice);
        return rows.all().stream()
                .filter(e -> e.state() != State.DISCARDED && Words.sha256(e.manuscript().read()).equals(words))
                .findFirst();
    }

    @Override
    @Transactional
    public Outcome bring(Brought brought, Actor actor) {
        var no = editor(actor);
        if (no.isPresent()) {
            return no.get();
        }
        return switch (tried(brought)) {
            case Tried.Refused(var reasons) -> new Outcome.Refused(reasons);
            case Tried.Read(var manuscript, var _, var _) -> {
                var now = clock.instant();
                var of = kept(manuscript, brought.fileName(), brought.note().strip(), id(actor), now);
                var original = brought.original();
                if (original != null) {
                    rows.original(of, original);
                    trail.append(acts.of(of, now, id(actor), "notice_original_kept").with("sha256", original.sha256()));
                }
                yield new Outcome.Done(of);
            }
        };
    }

    @Override
    @Transactional
    public Outcome revise(String slug, String note, Actor actor) {
        var no = editor(actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (note.isBlank() || note.length() > LONGEST) {
            return refused(Refusal.of("notice.refused.note", LONGEST).at("note"));
        }
        var standing = rows.standing().stream().filter(e -> e.slug().equals(slug)).findFirst();
        if (standing.isEmpty()) {
            return refused(Refusal.of("notice.refused.unknown"));
        }
        var manuscript = standing.get().manuscript();
        return new Outcome.Done(kept(manuscript, standing.get().fileName(), note.strip(), id(actor), clock.instant()));
    }

    private Edition.Ref kept(Manuscript manuscript, String fileName, String note, @Nullable StaffId by, Instant now) {
        var slug = manuscript.slug();
        var subject = "n_" + UUID.randomUUID().toString().replace("-", "");
        if (rows.open(slug, subject)) {
            trail.open(subject);
        }
        rows.lock(slug);
        var links = rows.standing().stream().filter(e -> e.slug().equals(slug)).flatMap(e -> e.links().stream()).toList();
        var course = new Edition.Course(by, now, null, null, "");
        var of = rows.add(new Edition(0, State.DRAFT, manuscript, named(fileName), note, links, course));
        trail.append(acts.of(of, now, by, "notice_brought")
                .with("sha256", manuscript.source().sha256())
                .with("corrections", manuscript.guide().corrections().size()));
        return of;
    }

    private static String named(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    @Override
    @Transactional
    public Outcome decide(Edition.Ref of, int place, Verdict verdict, Actor actor) {
        return onDraft(of, actor, edition -> {
            var right = verdict.right().strip();
            var one = edition.manuscript().guide().corrections().stream().filter(c -> c.placed() && c.at() == place).findFirst();
            if (one.isEmpty()) {
                return List.of(Refusal.of("notice.refused.correction"));
            }
            if (verdict.accepted() && (right.isEmpty() || right.length() > 200 || right.equals(one.get().printed()))) {
                return List.of(Refusal.of("notice.refused.right").at("right"));
            }
            if (verdict.why().length() > LONGEST) {
                return List.of(Refusal.of("notice.refused.long", LONGEST).at("why"));
            }
            decided(edition, one.get(), verdict.accepted() ? right : one.get().corrected(), verdict, id(actor));
            return List.of();
        });
    }

    private void decided(Edition edition, Correction correction, String right, Verdict verdict, StaffId by) {
        var now = clock.instant();
        rows.decide(edition.ref(), correction.at(), right, new Decided(verdict.accepted(), by, now, verdict.why().strip()));
        trail.append(acts.of(edition.ref(), now, by, "notice_correction_decided")
                .with("place", correction.at())
                .with("printed", correction.printed())
                .with("right", verdict.accepted() ? right : correction.joined())
                .with("accepted", verdict.accepted()));
    }

    @Override
    @Transactional
    public Outcome acceptCertain(Edition.Ref of, Actor actor) {
        return onDraft(of, actor, edition -> {
            edition.manuscript().guide().corrections().stream()
                    .filter(c -> c.placed() && c.decided() == null && c.certainty() == Certainty.CERTAIN)
                    .forEach(c -> decided(edition, c, c.corrected(), new Verdict(true, c.corrected(), ""), id(actor)));
            return List.of();
        });
    }

    @Override
    @Transactional
    public Outcome found(Edition.Ref of, Correction correction, Actor actor) {
        return onDraft(of, actor, edition -> {
            var known = edition.manuscript().guide().corrections();
            var placed = new Manuscript(of.slug(), edition.manuscript().source(), edition.manuscript().guide().with(List.of(correction)))
                    .read().corrections().getFirst();
            if (!placed.placed() || correction.corrected().isBlank() || correction.corrected().length() > 200
                    || known.stream().anyMatch(c -> c.at() == placed.at())) {
                return List.of(Refusal.of("notice.refused.found").at("printed"));
            }
            rows.add(of, known.size() + 1, placed);
            return List.of();
        });
    }

    @Override
    @Transactional
    public Outcome group(Edition.Ref of, int item, String theme, Actor actor) {
        return onDraft(of, actor, edition -> {
            if (edition.manuscript().read().item(item).isEmpty() || !theme.matches("[a-z_]{1,32}")) {
                return List.of(Refusal.of("notice.refused.item").at("item"));
            }
            rows.theme(of, item, theme);
            return List.of();
        });
    }

    @Override
    @Transactional
    public Outcome link(Edition.Ref of, int item, ItemRef earlier, Actor actor) {
        return onDraft(of, actor, edition -> {
            boolean there = edition.manuscript().read().item(item).isPresent() && !earlier.notice().equals(of.slug())
                    && notices.item(earlier).isPresent();
            if (!there) {
                return List.of(Refusal.of("notice.refused.item").at("item"));
            }
            rows.link(of, new Edition.Link(item, earlier));
            return List.of();
        });
    }

    @Override
    @Transactional
    public Outcome propose(Edition.Ref of, Actor actor) {
        return onDraft(of, actor, edition -> {
            long open = edition.manuscript().guide().corrections().stream().filter(c -> c.placed() && c.decided() == null).count();
            if (open > 0) {
                return List.of(Refusal.of("notice.refused.undecided", open));
            }
            rows.move(of, List.of(State.DRAFT, State.RETURNED), State.PROPOSED);
            trail.append(acts.of(of, clock.instant(), id(actor), "notice_proposed"));
            return List.of();
        });
    }

    private interface Work {
        List<Refusal> on(Edition edition);
    }

    private Outcome onDraft(Edition.Ref of, Actor actor, Work work) {
        var no = editor(actor);
        if (no.isPresent()) {
            return no.get();
        }
        rows.lock(of.slug());
        var found = rows.find(of).filter(e -> e.state().open());
        if (found.isEmpty()) {
            return refused(Refusal.of("notice.refused.closed"));
        }
        var reasons = work.on(found.get());
        return reasons.isEmpty() ? new Outcome.Done(of) : new Outcome.Refused(reasons);
    }

    @Override
    @Transactional
    public Outcome publish(Edition.Ref of, Actor actor) {
        return onProposed(of, actor, edition -> {
            published(of, edition.manuscript().read(), id(actor), clock.instant());
            return List.of();
        });
    }

    private void published(Edition.Ref of, Notice notice, @Nullable StaffId by, Instant now) {
        rows.decide(of, new Said(State.PUBLISHED, by, now, ""));
        trail.append(acts.of(of, now, by, "notice_published")
                .with("items", notice.items().size())
                .with("measures", notice.items().stream().mapToInt(Notice.Item::measures).sum())
                .with("sha256", notice.sourceSha256()));
        notices.forgetAfterwards();
    }

    @Override
    @Transactional
    public Outcome sendBack(Edition.Ref of, String reason, Actor actor) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return refused(Refusal.of("notice.refused.reason", LONGEST).at("reason"));
        }
        return onProposed(of, actor, edition -> {
            var now = clock.instant();
            rows.decide(of, new Said(State.RETURNED, id(actor), now, words));
            trail.append(acts.of(of, now, id(actor), "notice_returned").committing("answer", Content.BODY, words));
            return List.of();
        });
    }

    private Outcome onProposed(Edition.Ref of, Actor actor, Work work) {
        if (!(actor instanceof Actor.Staff staff) || !Editions.mayDecide(staff)) {
            return refused(Refusal.of("notice.refused.decide.role"));
        }
        rows.lock(of.slug());
        var found = rows.find(of).filter(e -> e.state() == State.PROPOSED);
        if (found.isEmpty()) {
            return refused(Refusal.of("notice.refused.decided"));
        }
        if (staff.id().equals(found.get().course().madeBy())) {
            return refused(Refusal.of("notice.refused.own"));
        }
        work.on(found.get());
        return new Outcome.Done(of);
    }

    @Override
    @Transactional
    public Outcome discard(Edition.Ref of, Actor actor) {
        return onDraft(of, actor, edition -> {
            rows.move(of, Set.of(State.DRAFT, State.RETURNED), State.DISCARDED);
            trail.append(acts.of(of, clock.instant(), id(actor), "notice_discarded"));
            return List.of();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Edition> all(Actor actor) {
        return concerns(actor) ? rows.all() : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Edition> find(Edition.Ref of, Actor actor) {
        return concerns(actor) ? rows.find(of) : Optional.empty();
    }

    static boolean concerns(Actor actor) {
        return actor instanceof Actor.Staff staff && (Editions.mayEdit(staff) || Editions.mayDecide(staff));
    }

    static Optional<Outcome> editor(Actor actor) {
        return actor instanceof Actor.Staff staff && Editions.mayEdit(staff)
                ? Optional.empty()
                : Optional.of(refused(Refusal.of("notice.refused.edit.role")));
    }

    static Outcome refused(Refusal reason) {
        return new Outcome.Refused(List.of(reason));
    }

    static StaffId id(Actor actor) {
        return ((Actor.Staff) actor).id();
    }
}
