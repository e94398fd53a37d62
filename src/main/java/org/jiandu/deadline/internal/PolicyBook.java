package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.deadline.Policies.Version;
import org.jiandu.deadline.Rule;
import org.jiandu.kernel.CourtZone;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules in force, kept at hand for a day: what is adopted, on this node or another, governs from the next day at the
 * earliest.
 */
@Service
class PolicyBook {
    /** The first version holds for everything this installation has ever received. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Kept known;

    PolicyBook(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The version that governs a day 0 (S14), or empty where there is no rule of this name. */
    Optional<Version> find(String policyId, LocalDate dayZero) {
        return Version.on(book().getOrDefault(policyId, List.of()), dayZero);
    }

    /** Every rule as it governs what comes in on {@code day}, by id; what is switched off is left out. */
    List<Rule> rules(LocalDate day) {
        return book().keySet().stream()
                .sorted()
                .flatMap(id -> find(id, day).stream())
                .filter(Version::stands)
                .map(Version::rule)
                .toList();
    }

    private Map<String, List<Version>> book() {
        var today = CourtZone.dayOf(clock.instant());
        var kept = known;
        if (kept == null || !kept.on().equals(today)) {
            kept = new Kept(today, read());
            known = kept;
        }
        return kept.versions();
    }

    private record Kept(LocalDate on, Map<String, List<Version>> versions) {}

    void forget() {
        known = null;
    }

    /** Another reader must not keep what it read before the commit. */
    void forgetAfterwards() {
        forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    Version version(String policyId, LocalDate dayZero) {
        return find(policyId, dayZero).orElseThrow(() -> new IllegalArgumentException("no such policy: " + policyId));
    }

    /** The version a clock was started with; it never changes under a clock that runs. */
    Version numbered(String policyId, int number) {
        return book().getOrDefault(policyId, List.of()).stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such version: " + policyId + " " + number));
    }

    @Transactional
    public int adopt(List<Rule> rules) {
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        var fresh = rules.stream().filter(rule -> first(rule, subject)).toList();
        if (!fresh.isEmpty()) {
            trail.open(subject);
        }
        for (var rule : fresh) {
            trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "policy_adopted")
                    .with("policy", rule.id())
                    .with("version", 1)
                    .with("valid_from", ALWAYS.toString())
                    .committing("row", Content.BODY, cells(rule)));
        }
        forgetAfterwards();
        return fresh.size();
    }

    private boolean first(Rule rule, String subject) {
        return jdbc.sql(DeadlineSql.ADOPT)
                        .param("policyId", rule.id())
                        .param("validFrom", ALWAYS)
                        .param("cells", cells(rule))
                        .param("subject", subject)
                        .update()
                == 1;
    }

    /** Which articles the rules rest on. @return how many were new */
    @Transactional
    public int cite(List<Map<String, String>> rows) {
        int fresh = 0;
        for (int i = 0; i < rows.size(); i++) {
            fresh += jdbc.sql(PolicySql.CITE)
                    .param("policyId", rows.get(i).getOrDefault("policy_id", ""))
                    .param("articleId", rows.get(i).getOrDefault("article_id", ""))
                    .param("n", i + 1)
                    .update();
        }
        return fresh;
    }

    String cells(Rule rule) {
        var ordered = new LinkedHashMap<String, String>();
        Rule.COLUMNS.forEach(c -> ordered.put(c, rule.cell(c)));
        return json.writeValueAsString(ordered);
    }

    /** As it stands in the database, in order of their numbers. */
    Map<String, List<Version>> read() {
        Map<String, List<Version>> book = new HashMap<>();
        jdbc.sql(DeadlineSql.POLICIES)
                .query((row, n) -> {
                    Map<String, String> cells = json.readValue(row.getString("cells"), new TypeReference<>() {});
                    return book.computeIfAbsent(row.getString("policy_id"), _ -> new ArrayList<>())
                            .add(new Version(
                                    row.getInt("version"), row.getObject("valid_from", LocalDate.class), new Rule(cells),
                                    row.getBoolean("stands")));
                })
                .list();
        return book;
    }
}
