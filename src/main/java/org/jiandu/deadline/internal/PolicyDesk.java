package org.jiandu.deadline.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiandu.calendar.Calendars;
import org.jiandu.deadline.Amendment;
import org.jiandu.deadline.Amendment.Checked;
import org.jiandu.deadline.Amendment.Draft;
import org.jiandu.deadline.Policies;
import org.jiandu.deadline.Reckoning;
import org.jiandu.deadline.Term;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** New versions of rules: tried by anybody, proposed by one, adopted or sent back by another, each with its entry in the trail. */
@Service
class PolicyDesk implements Policies {
    private static final int LONGEST_ANSWER = 500;

    private final JdbcClient jdbc;
    private final PolicyBook book;
    private final Calendars calendars;
    private final Trail trail;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PolicyDesk(JdbcClient jdbc, PolicyBook book, Calendars calendars, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.calendars = calendars;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<History> all() {
        var articles = articles();
        var proposals = proposals();
        return book.read().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> new History(
                        rule.getValue(), articles.getOrDefault(rule.getKey(), List.of()),
                        proposals.stream().filter(p -> p.draft().policyId().equals(rule.getKey())).toList()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<History> of(String policyId) {
        return all().stream().filter(h -> h.printed().id().equals(policyId)).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Tried tried(Draft draft) {
        var history = of(draft.policyId());
        if (history.isEmpty()) {
            return new Tried.Refused(List.of(Refusal.of("deadline.change.unknown")));
        }
        return switch (check(history.get(), draft)) {
            case Checked.Refused(var reasons) -> new Tried.Refused(reasons);
            case Checked.Sound(var next, var effect) ->
                new Tried.Would(effect, examples(history.get(), next), running(draft.policyId()));
        };
    }

    private Checked check(History history, Draft draft) {
        return Amendment.check(history, draft, today(), calendars.current());
    }

    private List<Example> examples(History standing, Version next) {
        var then = standing.with(next);
        return Stream.of(today(), today().plusDays(7), next.from().minusDays(1), next.from())
                .distinct()
                .sorted()
                .map(day -> new Example(day, term(standing.on(day), day), term(then.on(day), day)))
                .toList();
    }

    private @Nullable Term term(Version version, LocalDate day) {
        return version.stands()
                ? version.rule().length()
                        .map(length -> Reckoning.term(version.rule().id(), length, calendars.current(), Reckoning.From.day(day)))
                        .orElse(null)
                : null;
    }

    private int running(String policyId) {
        return jdbc.sql(PolicySql.RUNNING).param("policyId", policyId).query(Integer.class).single();
    }

    @Override
    @Transactional
    public List<Refusal> propose(Draft draft, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Policies.mayPropose(staff)) {
            return List.of(Refusal.of("deadline.change.propose.role"));
        }
        return switch (tried(draft)) {
            case Tried.Refused(var reasons) -> reasons;
            case Tried.Would _ -> keep(draft, staff.id());
        };
    }

    private List<Refusal> keep(Draft draft, StaffId by) {
        var id = "c_" + UUID.randomUUID().toString().replace("-", "");
        var words = json.writeValueAsString(draft);
        int rows = jdbc.sql(PolicySql.PROPOSE)
                .param("proposalId", id)
                .param("policyId", draft.policyId())
                .param("draft", words)
                .param("by", by.value())
                .param("at", utc(clock.instant()))
                .update();
        if (rows == 0) {
            return List.of(Refusal.of("deadline.change.open"));
        }
        trail.open(id);
        trail.append(entry(id, "policy_proposed", draft).committing("draft", Content.BODY, words));
        return List.of();
    }

    @Override
    @Transactional
    public List<Refusal> adopt(String proposalId, Actor actor) {
        var no = decider(proposalId, actor);
        if (no.isPresent()) {
            return List.of(no.get());
        }
        var draft = open(proposalId).orElseThrow().draft();
        return switch (check(of(draft.policyId()).orElseThrow(), draft)) {
            case Checked.Refused(var reasons) -> reasons;
            case Checked.Sound(var next, var _) -> adopted(proposalId, next, draft, (Actor.Staff) actor);
        };
    }

    private List<Refusal> adopted(String proposalId, Version next, Draft draft, Actor.Staff by) {
        if (!decide(proposalId, by, next.number(), null)) {
            return List.of(Refusal.of("deadline.change.decided"));
        }
        jdbc.sql(PolicySql.ADD)
                .param("policyId", next.rule().id())
                .param("version", next.number())
                .param("validFrom", next.from())
                .param("cells", book.cells(next.rule()))
                .param("subject", proposalId)
                .param("stands", next.stands() ? 1 : 0)
                .update();
        trail.append(entry(proposalId, "policy_adopted", draft)
                .with("version", next.number())
                .committing("row", Content.BODY, book.cells(next.rule())));
        book.forgetAfterwards();
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
        if (words.isEmpty() || words.length() > LONGEST_ANSWER) {
            return List.of(Refusal.of("deadline.change.answer", LONGEST_ANSWER).at("answer"));
        }
        var draft = open(proposalId).orElseThrow().draft();
        if (!decide(proposalId, (Actor.Staff) actor, null, words)) {
            return List.of(Refusal.of("deadline.change.decided"));
        }
        trail.append(entry(proposalId, "policy_returned", draft).committing("answer", Content.BODY, words));
        return List.of();
    }

    /** Who may not decide on it, and why. */
    private Optional<Refusal> decider(String proposalId, Actor actor) {
        if (!(actor instanceof Actor.Staff staff) || !Policies.mayDecide(staff)) {
            return Optional.of(Refusal.of("deadline.change.adopt.role"));
        }
        var open = open(proposalId);
        if (open.isEmpty()) {
            return Optional.of(Refusal.of("deadline.change.decided"));
        }
        return open.get().by().equals(staff.id()) ? Optional.of(Refusal.of("deadline.change.own")) : Optional.empty();
    }

    private boolean decide(String proposalId, Actor.Staff by, @Nullable Integer version, @Nullable String answer) {
        return jdbc.sql(PolicySql.DECIDE)
                        .param("by", by.id().value())
                        .param("at", utc(clock.instant()))
                        .param("version", version)
                        .param("answer", answer)
                        .param("proposalId", proposalId)
                        .update()
                == 1;
    }

    private Entry entry(String proposalId, String act, Draft draft) {
        return Entry.of(proposalId, clock.instant(), Entry.By.STAFF, act)
                .with("policy", draft.policyId())
                .with("valid_from", String.valueOf(draft.from()))
                .with("stands", !draft.off());
    }

    private Optional<Proposal> open(String proposalId) {
        return proposals().stream().filter(p -> p.id().equals(proposalId) && p.decidedAt() == null).findFirst();
    }

    private List<Proposal> proposals() {
        return jdbc.sql(PolicySql.PROPOSALS).query((row, n) -> proposal(row)).list();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var decidedBy = row.getString("decided_by");
        var decidedAt = row.getObject("decided_at", LocalDateTime.class);
        var answer = row.getString("answer");
        return new Proposal(
                row.getString("proposal_id"), json.readValue(row.getString("draft"), Draft.class),
                new StaffId(row.getString("proposed_by")), row.getObject("proposed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                decidedBy == null ? null : new StaffId(decidedBy), decidedAt == null ? null : decidedAt.toInstant(ZoneOffset.UTC),
                row.getObject("version", Integer.class), answer == null ? "" : answer);
    }

    private Map<String, List<Article>> articles() {
        var all = new HashMap<String, List<Article>>();
        jdbc.sql(PolicySql.CITED)
                .query((row, n) -> all.computeIfAbsent(row.getString("policy_id"), _ -> new ArrayList<>())
                        .add(Article.of(row.getString("article_id"))))
                .list();
        return all;
    }

    private LocalDate today() {
        return CourtZone.dayOf(clock.instant());
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
