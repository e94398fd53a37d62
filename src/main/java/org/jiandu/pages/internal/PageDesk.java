package org.jiandu.pages.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.pages.Draft;
import org.jiandu.pages.Pages;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guidance pages: proposed by one, published or sent back by another, each with its entry in the trail. */
@Service
class PageDesk implements Pages {
    private static final int LONGEST_ANSWER = 500;

    /** Characters; more than any page may have. */
    private static final int MOST_KEPT = 60_000;

    private final PageRows rows;
    private final Trail trail;
    private final Clock clock;

    PageDesk(PageRows rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Page> all() {
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Page> find(String slug) {
        return rows.find(slug);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(String slug) {
        return rows.versions(slug);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposal> open(String slug) {
        return rows.proposals(slug).stream().filter(p -> p.decidedAt() == null).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposal> proposals(String slug) {
        return rows.proposals(slug);
    }

    /** The first version, as the portal brings it along; nobody of the court has looked at it yet. @return false where it is there */
    @Transactional
    public boolean bring(Draft typed, int rank) {
        var draft = typed.tidy();
        if (!draft.faults().isEmpty()) {
            throw new IllegalArgumentException("the page " + draft.slug() + " cannot be shown: " + draft.faults());
        }
        var subject = id("g_");
        if (!rows.bring(draft, rank, subject, clock.instant())) {
            return false;
        }
        trail.open(subject);
        trail.append(worded(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "page_published"), draft, 1));
        return true;
    }

    @Override
    @Transactional
    public void keep(Draft typed, Actor actor) {
        if (actor instanceof Actor.Staff staff && Pages.mayWrite(staff) && typed.size() <= MOST_KEPT && rows.find(typed.slug()).isPresent()) {
            rows.keep(typed, staff.id(), clock.instant());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> kept(String slug, Actor actor) {
        return actor instanceof Actor.Staff staff ? rows.kept(slug, staff.id()) : Optional.empty();
    }

    @Override
    @Transactional
    public void drop(String slug, Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            rows.drop(slug, staff.id());
        }
    }

    @Override
    @Transactional
    public List<Refusal> propose(Draft typed, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Pages.mayWrite(staff)) {
            return List.of(Refusal.of("pages.refused.write"));
        }
        var draft = typed.tidy();
        var page = rows.find(draft.slug());
        if (page.isEmpty()) {
            return List.of(Refusal.of("pages.refused.unknown"));
        }
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        var standing = page.get().version();
        if (standing.number() != draft.basedOn()) {
            return List.of(Refusal.of("pages.refused.moved"));
        }
        if (standing.wording().equals(draft.wording())) {
            return List.of(Refusal.of("pages.refused.same"));
        }
        var id = id("d_");
        if (!rows.propose(id, draft, staff.id(), clock.instant())) {
            return List.of(Refusal.of("pages.refused.open"));
        }
        rows.drop(draft.slug(), staff.id());
        trail.append(worded(entry(draft.slug(), "page_proposed", staff), draft, draft.basedOn() + 1).with("proposal", id));
        return List.of();
    }

    @Override
    @Transactional
    public List<Refusal> approve(String proposalId, Actor actor) {
        var no = decider(proposalId, actor);
        if (no.isPresent()) {
            return List.of(no.get());
        }
        var draft = rows.proposal(proposalId).orElseThrow().draft();
        int version = draft.basedOn() + 1;
        if (rows.find(draft.slug()).filter(p -> p.version().number() == draft.basedOn()).isEmpty()) {
            return List.of(Refusal.of("pages.refused.moved"));
        }
        var at = clock.instant();
        if (!rows.decide(proposalId, ((Actor.Staff) actor).id(), at, version, "")) {
            return List.of(Refusal.of("pages.refused.decided"));
        }
        if (!rows.publish(draft.slug(), version, at)) {
            throw new IllegalStateException("two versions at the same moment: " + draft.slug() + " " + version);
        }
        trail.append(worded(entry(draft.slug(), "page_published", (Actor.Staff) actor), draft, version).with("proposal", proposalId));
        return List.of();
    }

    @Override
    @Transactional
    public List<Refusal> sendBack(String proposalId, String reason, Actor actor) {
        var no = decider(proposalId, actor);
        if (no.isPresent()) {
            return List.of(no.get());
        }
        var words = reason.strip();
        if (words.length() < 2 || words.length() > LONGEST_ANSWER) {
            return List.of(Refusal.of("pages.refused.answer", LONGEST_ANSWER).at("answer"));
        }
        var slug = rows.proposal(proposalId).orElseThrow().draft().slug();
        if (!rows.decide(proposalId, ((Actor.Staff) actor).id(), clock.instant(), null, words)) {
            return List.of(Refusal.of("pages.refused.decided"));
        }
        trail.append(entry(slug, "page_returned", (Actor.Staff) actor).with("proposal", proposalId).committing("answer", Content.BODY, words));
        return List.of();
    }

    @Override
    @Transactional
    public List<Refusal> takeBack(String proposalId, Actor actor) {
        var proposal = rows.proposal(proposalId);
        if (proposal.isEmpty()
                || !(actor instanceof Actor.Staff staff)
                || !rows.takeBack(proposalId, staff.id(), clock.instant())) {
            return List.of(Refusal.of("pages.refused.decided"));
        }
        trail.append(entry(proposal.get().draft().slug(), "page_taken_back", staff).with("proposal", proposalId));
        return List.of();
    }

    @Override
    @Transactional
    public List<Refusal> checked(String slug, int version, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Pages.mayWrite(staff)) {
            return List.of(Refusal.of("pages.refused.write"));
        }
        if (!rows.check(slug, version, clock.instant())) {
            return List.of(Refusal.of("pages.refused.moved"));
        }
        trail.append(entry(slug, "page_checked", staff).with("version", version));
        return List.of();
    }

    /** Who may not decide on it, and why. */
    private Optional<Refusal> decider(String proposalId, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Pages.mayDecide(staff)) {
            return Optional.of(Refusal.of("pages.refused.decide"));
        }
        var open = rows.proposal(proposalId).filter(p -> p.decidedAt() == null);
        if (open.isEmpty()) {
            return Optional.of(Refusal.of("pages.refused.decided"));
        }
        return open.get().by().equals(staff.id()) ? Optional.of(Refusal.of("pages.refused.own")) : Optional.empty();
    }

    private Entry entry(String slug, String act, Actor.Staff by) {
        return Entry.of(rows.subject(slug), clock.instant(), Entry.By.STAFF, act)
                .with("page", slug)
                .committing("staff", Content.STAFF, by.id().value());
    }

    private static Entry worded(Entry entry, Draft draft, int version) {
        var wording = draft.wording();
        return entry.with("page", draft.slug())
                .with("version", version)
                .with("english", wording.inEnglish())
                .committing("title", Content.BODY, wording.chinese().title())
                .committing("body", Content.BODY, wording.chinese().body())
                .committing("title_en", Content.BODY, wording.english().title())
                .committing("body_en", Content.BODY, wording.english().body())
                .committing("change", Content.BODY, draft.change());
    }

    private static String id(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
