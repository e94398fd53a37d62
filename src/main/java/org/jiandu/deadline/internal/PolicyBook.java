package org.jiandu.deadline.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiandu.deadline.Rule;
import org.jiandu.trail.Entry;
import org.jiandu.trail.Trail;
import org.jiandu.vault.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules in force, kept at hand. */
@Service
class PolicyBook {
    /** The first version holds for everything this installation has ever received. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Map<String, Version> known;

    PolicyBook(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The newest version of a rule, or empty where there is none of this name. */
    Optional<Version> find(String policyId) {
        return Optional.ofNullable(book().get(policyId));
    }

    /** The newest version of every rule, by id. */
    List<Rule> rules() {
        return book().values().stream()
                .map(Version::rule)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    private Map<String, Version> book() {
        var book = known;
        if (book == null) {
            book = read();
            known = book;
        }
        return book;
    }

    Version version(String policyId) {
        return find(policyId).orElseThrow(() -> new IllegalArgumentException("no such policy: " + policyId));
    }

    @Transactional
    public int adopt(List<Rule> rules) {
        int fresh = 0;
        var subject = "c_" + UUID.randomUUID().toString().replace("-", "");
        for (var rule : rules) {
            fresh += jdbc.sql(DeadlineSql.ADOPT)
                    .param("policyId", rule.id())
                    .param("validFrom", ALWAYS)
                    .param("cells", cells(rule))
                    .param("subject", subject)
                    .update();
        }
        if (fresh > 0) {
            trail.open(subject);
            for (var rule : rules) {
                trail.append(Entry.of(subject, clock.instant(), Entry.By.SYSTEM, "policy_adopted")
                        .with("policy", rule.id())
                        .with("version", 1)
                        .with("valid_from", ALWAYS.toString())
                        .committing("row", Content.BODY, cells(rule)));
            }
        }
        known = null;
        return fresh;
    }

    private String cells(Rule rule) {
        var ordered = new LinkedHashMap<String, String>();
        Rule.COLUMNS.forEach(c -> ordered.put(c, rule.cell(c)));
        return json.writeValueAsString(ordered);
    }

    private Map<String, Version> read() {
        Map<String, Version> book = new HashMap<>();
        jdbc.sql(DeadlineSql.POLICIES)
                .query((row, n) -> {
                    Map<String, String> cells = json.readValue(row.getString("cells"), new TypeReference<>() {});
                    return book.put(row.getString("policy_id"), new Version(row.getInt("version"), new Rule(cells)));
                })
                .list();
        return book;
    }

    record Version(int number, Rule rule) {}
}
